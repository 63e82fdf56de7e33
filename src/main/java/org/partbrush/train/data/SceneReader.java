package org.partbrush.train.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.partbrush.label.Vocabulary;

/**
 * Reads scenes into memory, shrunk once so that a batch costs no decoding.
 *
 * @param shortSide length of the shorter side after reading; smaller scenes stay as they are
 * @param threads how many scenes are decoded at a time
 */
public record SceneReader(Vocabulary vocabulary, int shortSide, int threads) {

    /** All scenes of a split. */
    public List<TrainingScene> read(SceneFiles files) throws IOException {
        return read(files, files.names());
    }

    /** The scenes of these names, in their order. */
    public List<TrainingScene> read(SceneFiles files, List<String> names) throws IOException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<TrainingScene>> tasks = new ArrayList<>();
            for (String name : names) {
                tasks.add(pool.submit(() -> readScene(files, name)));
            }
            List<TrainingScene> scenes = new ArrayList<>();
            for (Future<TrainingScene> task : tasks) {
                scenes.add(result(task, pool));
            }
            return scenes;
        }
    }

    /** The first failure stops the rest. */
    private static TrainingScene result(Future<TrainingScene> task, ExecutorService pool) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            pool.shutdownNow();
            if (failure.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stop) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IOException("Reading the data set was interrupted.", stop);
        }
    }

    private TrainingScene readScene(SceneFiles files, String name) throws IOException {
        Pixels image = Pixels.ofColours(files.image(name));
        Pixels semantic = semantic(files.semantic(name)).requireSizeOf(image, files.semantic(name));
        Pixels instance = Pixels.ofLabels(files.instance(name)).requireSizeOf(image, files.instance(name));
        Path partFile = files.part(name);
        Pixels part = Files.exists(partFile)
                ? Pixels.ofLabels(partFile).requireSizeOf(image, partFile)
                : new Pixels(image.width(), image.height(), new int[image.values().length]);
        double scale = Math.min(1, shortSide / (double) Math.min(image.width(), image.height()));
        int width = (int) Math.round(image.width() * scale);
        int height = (int) Math.round(image.height() * scale);
        SceneMaps maps = new SceneMaps(
                semantic.resizedNearest(width, height),
                instance.resizedNearest(width, height),
                part.resizedNearest(width, height));
        return maps.toScene(files.folder() + "/" + name, image.resizedPlanes(width, height), vocabulary);
    }

    private Pixels semantic(Path file) throws IOException {
        Pixels map = Pixels.ofLabels(file);
        for (int value : map.values()) {
            if (value >= vocabulary.size()) {
                throw new IOException("The semantic map " + file + " holds class " + value + ", but the vocabulary "
                        + vocabulary.id() + " ends at " + (vocabulary.size() - 1) + ".");
            }
        }
        return map;
    }
}
