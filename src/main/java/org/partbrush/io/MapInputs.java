package org.partbrush.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.partbrush.document.Scene;
import org.partbrush.label.Vocabulary;

/** Finds the scenes of a command's input: a project file, or a folder of label maps. */
public final class MapInputs {

    private static final String PNG = ".png";

    private MapInputs() {}

    /**
     * The scenes in order of their names.
     *
     * @param input a {@code .pbrush} file, or a folder with {@code semantic/*.png}, optional {@code instance/*.png} and
     *     {@code part/*.png} of equal names
     * @param vocabulary what the labels of a folder mean
     */
    public static List<MapInput> list(Path input, Vocabulary vocabulary) throws IOException {
        if (!Files.exists(input)) {
            throw new IOException(input + " does not exist; give a project file or a folder with semantic/*.png.");
        }
        if (Files.isRegularFile(input)) {
            return List.of(new ProjectInput(baseName(input), input));
        }
        Path semantic = input.resolve("semantic");
        List<MapInput> inputs = Files.isDirectory(semantic) ? maps(input, semantic, vocabulary) : List.of();
        if (inputs.isEmpty()) {
            throw new IOException(input + " holds no semantic/*.png; give a project file or a folder with such maps.");
        }
        return inputs;
    }

    /** The scene of one {@code semantic/NAME.png} with the maps of equal name in the folders beside. */
    public static MapInput one(Path semanticFile, Vocabulary vocabulary) throws IOException {
        Path folder = semanticFile.toAbsolutePath().getParent();
        if (folder == null || !folder.endsWith("semantic") || folder.getParent() == null) {
            throw new IOException(semanticFile + " is not in a folder named semantic; choose a semantic map of a folder"
                    + " of maps.");
        }
        String fileName = semanticFile.getFileName().toString();
        return new FolderInput(baseName(semanticFile), folder.getParent(), fileName, vocabulary);
    }

    private static List<MapInput> maps(Path folder, Path semantic, Vocabulary vocabulary) throws IOException {
        try (Stream<Path> files = Files.list(semantic)) {
            return files.filter(f ->
                            f.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(PNG))
                    .sorted()
                    .<MapInput>map(f ->
                            new FolderInput(baseName(f), folder, f.getFileName().toString(), vocabulary))
                    .toList();
        }
    }

    private static String baseName(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private record ProjectInput(String name, Path file) implements MapInput {

        @Override
        public Scene read() throws IOException {
            return readProject().scene();
        }

        @Override
        public Project readProject() throws IOException {
            return ProjectFile.read(file);
        }
    }
}
