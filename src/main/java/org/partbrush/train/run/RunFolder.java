package org.partbrush.train.run;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.partbrush.raster.RgbImage;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a training run keeps what it made: {@code config.json}, {@code log.jsonl}, {@code samples/*.png},
 * {@code checkpoints/}. For the training thread.
 */
public record RunFolder(Path path) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * Opens the folder of a run.
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
        Files.createDirectories(folder.samples());
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

    public CheckpointStore checkpoints() {
        return new CheckpointStore(path.resolve("checkpoints"));
    }

    /** Writes a record as {@code config.json}. */
    public void writeConfig(Object config) throws IOException {
        Files.writeString(config(), json(config));
    }

    /** Indented JSON of a record. */
    public static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    public void writeSample(long step, RgbImage image) throws IOException {
        BufferedImage picture = new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, image.width(), image.height(), image.pixels(), 0, image.width());
        ImageIO.write(
                picture, "png", samples().resolve("%07d.png".formatted(step)).toFile());
    }
}
