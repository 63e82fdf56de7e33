package org.partbrush.train;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.partbrush.train.run.RunFolder;

/** The last checkpoint of a run as bytes by part and name. */
final class SavedState {

    private SavedState() {}

    static Map<String, ByteBuffer> of(Path run) throws IOException {
        Map<String, ByteBuffer> state = new TreeMap<>();
        new RunFolder(run)
                .checkpoints()
                .last()
                .orElseThrow()
                .parts()
                .forEach((part, tensors) ->
                        tensors.forEach((name, tensor) -> state.put(part + "/" + name, tensor.data())));
        return state;
    }
}
