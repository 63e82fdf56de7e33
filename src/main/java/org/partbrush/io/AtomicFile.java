package org.partbrush.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces files so that at every moment either the old or the new content is there: the new content goes to a
 * temporary file beside the target, is flushed to the disk and then moved over it.
 */
public final class AtomicFile {

    private AtomicFile() {}

    /** Replaces or creates a file. */
    public static void write(Path file, byte[] content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path fresh = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            writeAndFlush(fresh, content);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Like {@link #write}, and keeps the previous version beside it, with {@code ~} after its name. */
    public static void writeKeepingPrevious(Path file, byte[] content) throws IOException {
        if (Files.exists(file)) {
            Path target = file.toRealPath();
            Files.copy(target, target.resolveSibling(target.getFileName() + "~"), StandardCopyOption.REPLACE_EXISTING);
        }
        write(file, content);
    }

    private static void writeAndFlush(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}
