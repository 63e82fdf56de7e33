package org.partbrush.train;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.partbrush.nn.Safetensors;
import org.partbrush.train.run.Checkpoint;
import org.partbrush.train.run.RunFolder;

/** The last checkpoint of a run as bytes by part and name. */
final class SavedState {

    private SavedState() {}

    static Map<String, ByteBuffer> of(Path run) throws IOException {
        Map<String, ByteBuffer> state = new TreeMap<>();
        Checkpoint last = new RunFolder(run).checkpoints().last().orElseThrow();
        try (Stream<Path> files = Files.list(last.folder())) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".safetensors")).toList()) {
                Safetensors.read(file)
                        .forEach((name, tensor) -> state.put(file.getFileName() + " " + name, tensor.data()));
            }
        }
        return state;
    }
}
