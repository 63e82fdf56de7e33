package org.partbrush.train.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.WeightTensor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The checkpoints of a run, one folder each: {@code checkpoint.json} and a safetensors file per part. A checkpoint is
 * written beside the others and moved into place when it is complete, so a run that is killed loses at most the steps
 * since the last one. The last two are kept.
 */
public record CheckpointStore(Path folder) {

    private static final int KEPT = 2;
    private static final String PREFIX = "step-";
    private static final String INDEX = "checkpoint.json";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Saves the parts of a state, each asked for when its turn has come. */
    public void save(Progress progress, Map<String, Supplier<Map<String, WeightTensor>>> parts) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = folder.resolve("unfinished");
        delete(unfinished);
        Files.createDirectories(unfinished);
        for (var part : parts.entrySet()) {
            Path file = unfinished.resolve(part.getKey() + Checkpoint.SUFFIX);
            Safetensors.write(file, part.getValue().get(), Map.of());
        }
        Files.writeString(unfinished.resolve(INDEX), JSON.writeValueAsString(progress));
        Path target = folder.resolve(PREFIX + "%08d".formatted(progress.step()));
        delete(target);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        List<Path> all = finished();
        for (Path old : all.subList(0, Math.max(0, all.size() - KEPT))) {
            delete(old);
        }
    }

    /** The newest checkpoint, if there is any. */
    public Optional<Checkpoint> last() throws IOException {
        List<Path> all = finished();
        return all.isEmpty() ? Optional.empty() : Optional.of(read(all.getLast()));
    }

    private static Checkpoint read(Path folder) throws IOException {
        try {
            return new Checkpoint(JSON.readValue(Files.readString(folder.resolve(INDEX)), Progress.class), folder);
        } catch (JacksonException damaged) {
            throw new IOException(
                    "The checkpoint " + folder + " has a damaged " + INDEX
                            + ": delete that folder to go on from the one before.",
                    damaged);
        }
    }

    private List<Path> finished() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(p -> p.getFileName().toString().startsWith(PREFIX))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(path)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
