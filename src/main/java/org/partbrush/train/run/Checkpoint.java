package org.partbrush.train.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.WeightTensor;

/**
 * The whole state of a run between two steps, on disk. Its parts (a network, its average, an optimiser's moments) are
 * read one at a time, because together they would crowd out the training scenes.
 */
public record Checkpoint(Progress progress, Path folder) {

    static final String SUFFIX = ".safetensors";

    /** The tensors of a part by their names. */
    public Map<String, WeightTensor> part(String name) throws IOException {
        Path file = folder.resolve(name + SUFFIX);
        if (Files.notExists(file)) {
            throw new IOException("The checkpoint " + folder + " has no " + name
                    + ": it belongs to another kind of training, or a file of it was deleted.");
        }
        return Safetensors.read(file);
    }
}
