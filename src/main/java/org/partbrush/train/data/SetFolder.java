package org.partbrush.train.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.partbrush.train.data.DataLayout.Split;

/**
 * Where a set of scenes lies: in our layout at {@code DATA/SET}, or in the layout of a public data set at
 * {@code DATA/SET} or {@code DATA} itself.
 */
public record SetFolder(Path data, String set) {

    /** The scenes to train on. */
    public SceneSource training() throws IOException {
        return isOurs() ? SceneFiles.of(data, set, "train") : DataLayout.open(root(), Split.TRAINING);
    }

    /** Scenes that are not trained on; those to train on if the set holds none back. */
    public SceneSource heldBack() throws IOException {
        if (!isOurs()) {
            return DataLayout.open(root(), Split.HELD_BACK);
        }
        for (String split : List.of("val", "test")) {
            if (Files.isDirectory(data.resolve(set).resolve(split))) {
                return SceneFiles.of(data, set, split);
            }
        }
        return training();
    }

    /** Ours, too, if it is no public one either: then the message says what we expect. */
    private boolean isOurs() {
        return Files.isDirectory(data.resolve(set).resolve("train"))
                || !isKnownSet() && DataLayout.of(root()).isEmpty();
    }

    /** Whether the set has the name of a public one, so that its layout is expected. */
    private boolean isKnownSet() {
        return List.of("cityscapes", "ade20k", "coco").contains(set);
    }

    private Path root() {
        Path below = data.resolve(set);
        return Files.isDirectory(below) ? below : data;
    }
}
