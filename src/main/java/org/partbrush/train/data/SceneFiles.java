package org.partbrush.train.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.partbrush.label.Vocabulary;

/**
 * One split of one set on disk: {@code image/NAME.jpg}, {@code semantic/NAME.png}, {@code instance/NAME.png} and, where
 * parts are known, {@code part/NAME.png}.
 *
 * @param folder for example {@code cars/train}
 */
public record SceneFiles(Path folder) implements SceneSource {

    /** The split of a set below a data folder, checked to be there. */
    public static SceneFiles of(Path data, String set, String split) throws IOException {
        SceneFiles files = new SceneFiles(data.resolve(set).resolve(split));
        for (String kind : List.of("image", "semantic", "instance")) {
            if (!Files.isDirectory(files.folder.resolve(kind))) {
                throw new IOException("The data folder " + data + " has no folder " + set + "/" + split + "/" + kind
                        + ": the set " + set + " needs image, semantic and instance there.");
            }
        }
        return files;
    }

    @Override
    public List<String> names() throws IOException {
        try (Stream<Path> images = Files.list(folder.resolve("image"))) {
            List<String> names = images.map(p -> p.getFileName().toString())
                    .filter(n -> n.endsWith(".jpg") || n.endsWith(".png"))
                    .map(n -> n.substring(0, n.length() - 4))
                    .sorted()
                    .toList();
            if (names.isEmpty()) {
                throw new IOException("The folder " + folder.resolve("image") + " holds no .jpg or .png image.");
            }
            return names;
        }
    }

    @Override
    public LoadedSample read(String name, Vocabulary vocabulary) throws IOException {
        Pixels image = Pixels.ofColours(image(name));
        Pixels semantic = semantic(file("semantic", name), vocabulary).requireSizeOf(image, file("semantic", name));
        Pixels instance = Pixels.ofLabels(file("instance", name)).requireSizeOf(image, file("instance", name));
        Path partFile = file("part", name);
        if (!Files.exists(partFile)) {
            return new LoadedSample(image, semantic, instance);
        }
        return new LoadedSample(
                image, semantic, instance, Pixels.ofLabels(partFile).requireSizeOf(image, partFile));
    }

    private static Pixels semantic(Path file, Vocabulary vocabulary) throws IOException {
        Pixels map = Pixels.ofLabels(file);
        for (int value : map.values()) {
            if (value >= vocabulary.size()) {
                throw new IOException("The semantic map " + file + " holds class " + value + ", but the vocabulary "
                        + vocabulary.id() + " ends at " + (vocabulary.size() - 1) + ".");
            }
        }
        return map;
    }

    private Path image(String name) {
        Path png = file("image", name);
        return Files.exists(png) ? png : folder.resolve("image").resolve(name + ".jpg");
    }

    private Path file(String kind, String name) {
        return folder.resolve(kind).resolve(name + ".png");
    }

    @Override
    public String place() {
        return folder.toString();
    }
}
