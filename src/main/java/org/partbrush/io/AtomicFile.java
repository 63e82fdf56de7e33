package org.partbrush.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
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
            replace(target(file), content, false);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /**
     * Like {@link #write}, and keeps the previous version beside it, with {@code ~} after its name. That one, too, is
     * replaced at once and only when the new content is safe on the disk.
     */
    public static void writeKeepingPrevious(Path file, byte[] content) throws IOException {
        try {
            Path target = target(file);
            replace(target, content, Files.exists(target));
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static IOException failed(Path file, IOException e) {
        return new IOException(file + " could not be written: " + reason(e) + "; save it somewhere else.", e);
    }

    /** The file itself where a link leads to it, so that saving does not replace the link. */
    private static Path target(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    private static void replace(Path target, byte[] content, boolean keepsPrevious) throws IOException {
        Path fresh = temporary(target);
        try {
            writeAndFlush(fresh, content);
            if (keepsPrevious) {
                keep(target);
            }
            move(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void keep(Path target) throws IOException {
        Path previous = target.resolveSibling(target.getFileName() + "~");
        Path copy = temporary(previous);
        try {
            Files.copy(target, copy, StandardCopyOption.REPLACE_EXISTING);
            move(copy, previous);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static Path temporary(Path target) {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "its folder does not exist";
            case AccessDeniedException denied -> "access is denied";
            case FileSystemException known when known.getReason() != null -> known.getReason();
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
