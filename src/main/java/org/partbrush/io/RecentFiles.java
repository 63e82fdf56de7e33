package org.partbrush.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which projects were used last, newest first, one path a line of a text file. The file is read again for
 * every change, so that two painters add to one list.
 */
public final class RecentFiles {

    private static final int KEPT = 12;

    private final Path list;

    /** @param list the text file; need not exist yet */
    public RecentFiles(Path list) {
        this.list = list;
    }

    /** The projects that still exist. Reads files, so it is nothing for the FX thread. */
    public synchronized List<ProjectPreview> previews() throws IOException {
        return paths().filter(Files::isRegularFile).map(ProjectPreview::of).toList();
    }

    /** Puts a project in front. */
    public synchronized void add(Path project) throws IOException {
        Set<Path> paths = new LinkedHashSet<>();
        paths.add(project.toAbsolutePath());
        paths().forEach(paths::add);
        List<String> lines = paths.stream().limit(KEPT).map(Path::toString).toList();
        Files.createDirectories(Objects.requireNonNullElse(list.getParent(), Path.of("")));
        AtomicFile.write(list, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private Stream<Path> paths() throws IOException {
        if (!Files.exists(list)) {
            return Stream.of();
        }
        return Files.readString(list).lines().map(RecentFiles::path).filter(Objects::nonNull);
    }

    /** Null for what is no path on this system, as after copying the list from another one. */
    private static @Nullable Path path(String line) {
        try {
            return line.isBlank() ? null : Path.of(line);
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
