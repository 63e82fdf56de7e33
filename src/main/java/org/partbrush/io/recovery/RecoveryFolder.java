package org.partbrush.io.recovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.partbrush.io.ProjectFile;

/**
 * The folder where the painters of one user keep copies of unsaved work, each under a name of its own.
 *
 * @param folder need not exist yet
 * @param painter name of this painter, unlike that of any other that ever ran
 */
public record RecoveryFolder(Path folder, String painter) {

    /** The folder for the running process. */
    public static RecoveryFolder ofProcess(Path folder) {
        ProcessHandle process = ProcessHandle.current();
        long started = process.info().startInstant().map(i -> i.toEpochMilli()).orElseGet(System::currentTimeMillis);
        return new RecoveryFolder(folder, process.pid() + "-" + started);
    }

    /** Begins a copy for this painter. */
    public RecoveryCopy begin() throws IOException {
        try {
            Files.createDirectories(folder);
            return RecoveryCopy.take(folder, painter)
                    .orElseThrow(() -> new IOException("another painter holds the copy " + painter));
        } catch (IOException e) {
            throw new IOException(
                    "Unsaved work cannot be copied to " + folder + ": " + e.getMessage()
                            + "; save it yourself from time to time.",
                    e);
        }
    }

    /**
     * The copies of painters that crashed. They are held for this process until they are closed or discarded, so that
     * two painters started together do not both offer them.
     */
    public List<RecoveryCopy> abandoned() throws IOException {
        List<RecoveryCopy> copies = new ArrayList<>();
        for (String id : ids()) {
            RecoveryCopy.take(folder, id).filter(RecoveryCopy::holdsWork).ifPresent(copies::add);
        }
        return copies;
    }

    /** Of the copies of others, by the time they were begun; a lock file alone holds no work. */
    private List<String> ids() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ProjectFile.EXTENSION) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - ProjectFile.EXTENSION.length()))
                    .filter(id -> !id.equals(painter))
                    .sorted()
                    .toList();
        }
    }
}
