package org.partbrush.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces files so that at every moment either the old or the new content is there: the new content goes to a
 * temporary file beside the target, is flushed to the disk and then moved over it.
 */
public final class AtomicFile {

    private AtomicFile() {}

    /**
     * Replaces or creates a file.
     *
     * @throws IOException with one sentence for people; the old file is then still there
     */
    public static void write(Path file, byte[] content) throws IOException {
        try {
            replace(target(file), content);
        } catch (IOException e) {
            throw new IOException(file + " could not be written: " + reason(e) + "; save it somewhere else.", e);
        }
    }

    /** Like {@link #write}, and keeps the previous version beside it, with {@code ~} after its name. */
    public static void writeKeepingPrevious(Path file, byte[] content) throws IOException {
        try {
            if (Files.exists(file)) {
                Path target = target(file);
                Path previous = target.resolveSibling(target.getFileName() + "~");
                Files.copy(target, previous, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new IOException(
                    "The previous version of " + file + " could not be kept: " + reason(e)
                            + "; save it somewhere else.",
                    e);
        }
        write(file, content);
    }

    /** The file itself where a link leads to it, so that saving does not replace the link. */
    private static Path target(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    private static void replace(Path target, byte[] content) throws IOException {
        Path fresh = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        try {
            writeAndFlush(fresh, content);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "its folder does not exist";
            case AccessDeniedException denied -> "access is denied";
            default -> String.valueOf(e.getMessage());
        };
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
