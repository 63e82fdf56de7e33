package org.partbrush.train.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.WeightTensor;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a training run keeps what it made: {@code config.json}, {@code log.jsonl}, {@code samples/*.png},
 * {@code checkpoints/}, {@code weights/}, {@code parts.gz}. For the training thread.
 */
public record RunFolder(Path path) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * The folder of a run, checked but not touched yet.
     *
     * @param resume whether to go on with what is there; if not, the folder must not hold a run yet
     */
    public static RunFolder open(Path path, boolean resume) throws IOException {
        RunFolder folder = new RunFolder(path);
        if (!resume && Files.exists(folder.config())) {
            throw new IOException("The folder " + path
                    + " already holds a training run: go on with it by --resume, or name another folder by --out.");
        }
        if (resume && !Files.exists(folder.config())) {
            throw new IOException("The folder " + path + " holds no training run to resume: it has no config.json.");
        }
        return folder;
    }

    public Path config() {
        return path.resolve("config.json");
    }

    public Path log() {
        return path.resolve("log.jsonl");
    }

    public Path samples() {
        return path.resolve("samples");
    }

    /** What PartNet inferred for objects of the data. */
    public Path inferredParts() {
        return path.resolve("parts.gz");
    }

    public CheckpointStore checkpoints() {
        return new CheckpointStore(path.resolve("checkpoints"));
    }

    /** Makes the folders and writes a record as {@code config.json}. */
    public void begin(Object config) throws IOException {
        Files.createDirectories(samples());
        Files.writeString(config(), json(config));
    }

    /** Indented JSON of a record. */
    public static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** File name of a sample picture. */
    public static String sampleName(long step) {
        return "%07d.png".formatted(step);
    }

    public void writeSample(long step, RgbImage image) throws IOException {
        PictureFile.writePng(samples().resolve(sampleName(step)), image);
    }

    /** Folder with the weights to use or to start from, newer ones in place of older ones. */
    public Path weights() {
        return path.resolve("weights");
    }

    /** Replaces the weights of a network in one move, so that a reader never meets half a file. */
    public void writeWeights(String network, Map<String, WeightTensor> tensors) throws IOException {
        Files.createDirectories(weights());
        Path target = weights().resolve(network + ".safetensors");
        Path unfinished = weights().resolve(network + ".unfinished");
        Safetensors.write(unfinished, tensors, Map.of());
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
