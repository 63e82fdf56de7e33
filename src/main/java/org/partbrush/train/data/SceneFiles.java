package org.partbrush.train.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One split of one set on disk: {@code image/NAME.jpg}, {@code semantic/NAME.png}, {@code instance/NAME.png} and, where
 * parts are known, {@code part/NAME.png}.
 *
 * @param folder for example {@code cars/train}
 */
public record SceneFiles(Path folder) {

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

    /** Names of the scenes, sorted. */
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

    Path image(String name) {
        Path png = folder.resolve("image").resolve(name + ".png");
        return Files.exists(png) ? png : folder.resolve("image").resolve(name + ".jpg");
    }

    Path semantic(String name) {
        return folder.resolve("semantic").resolve(name + ".png");
    }

    Path instance(String name) {
        return folder.resolve("instance").resolve(name + ".png");
    }

    Path part(String name) {
        return folder.resolve("part").resolve(name + ".png");
    }
}
