package org.partbrush.io.recovery;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.partbrush.io.AtomicFile;
import org.partbrush.io.Project;
import org.partbrush.io.ProjectFile;

/**
 * One painter's copy of its unsaved work: a project file, a text file with the document it belongs to, and a lock file.
 * The system releases the lock when the process ends in whatever way, so a copy whose lock is free belongs to a painter
 * that crashed. Used by one thread at a time.
 */
public final class RecoveryCopy implements AutoCloseable {

    static final String LOCK = ".lock";
    private static final String ORIGIN = ".origin";

    private final Path folder;
    private final String id;
    private final FileChannel lock;

    private RecoveryCopy(Path folder, String id, FileChannel lock) {
        this.folder = folder;
        this.id = id;
        this.lock = lock;
    }

    /** Takes a copy for this process; none if a painter that runs holds it. */
    static Optional<RecoveryCopy> take(Path folder, String id) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(id + LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new RecoveryCopy(folder, id, channel));
            }
        } catch (OverlappingFileLockException e) {
            // Another painter in this process, which happens in tests, counts like one in another process.
        }
        channel.close();
        return Optional.empty();
    }

    private Path scene() {
        return folder.resolve(id + ProjectFile.EXTENSION);
    }

    private Path originFile() {
        return folder.resolve(id + ORIGIN);
    }

    /** Whether anything was written yet, and not discarded by another painter in the meantime. */
    boolean holdsWork() {
        return Files.exists(scene());
    }

    /** @param origin the project file that the work belongs to, null if it has none yet */
    public void write(Project project, @Nullable Path origin) throws IOException {
        String text = origin == null ? "" : origin.toAbsolutePath().toString();
        AtomicFile.write(originFile(), text.getBytes(StandardCharsets.UTF_8));
        AtomicFile.write(scene(), ProjectFile.encode(project));
    }

    public Project read() throws IOException {
        return ProjectFile.read(scene());
    }

    public RecoveryFacts facts() throws IOException {
        return new RecoveryFacts(
                origin(),
                Files.getLastModifiedTime(scene()).toInstant(),
                ProjectFile.thumbnail(scene()).orElse(null));
    }

    private @Nullable Path origin() throws IOException {
        String text = Files.exists(originFile()) ? Files.readString(originFile()) : "";
        return text.isEmpty() ? null : Path.of(text);
    }

    /** Deletes the copy: the work is saved or not wanted. */
    public void discard() throws IOException {
        Files.deleteIfExists(scene());
        Files.deleteIfExists(originFile());
        // Before it is released: otherwise another painter could take it in between and lose its lock file.
        Files.deleteIfExists(folder.resolve(id + LOCK));
        close();
    }

    /** Leaves the copy to whoever asks next. */
    @Override
    public void close() throws IOException {
        lock.close();
    }
}
