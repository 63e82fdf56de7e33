package org.partbrush.train.data;

import java.io.IOException;
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
    public List<TrainingScene> read(SceneSource source) throws IOException {
        return read(source, source.names());
    }

    /** The scenes of these names, in their order. */
    public List<TrainingScene> read(SceneSource source, List<String> names) throws IOException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<TrainingScene>> tasks = new ArrayList<>();
            for (String name : names) {
                tasks.add(pool.submit(() -> readScene(source, name)));
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

    private TrainingScene readScene(SceneSource source, String name) throws IOException {
        LoadedSample sample = source.read(name, vocabulary);
        Pixels image = sample.image();
        double scale = Math.min(1, shortSide / (double) Math.min(image.width(), image.height()));
        int width = (int) Math.round(image.width() * scale);
        int height = (int) Math.round(image.height() * scale);
        SceneMaps maps = new SceneMaps(
                sample.semantic().resizedNearest(width, height),
                sample.instance().resizedNearest(width, height),
                sample.part().resizedNearest(width, height));
        return maps.toScene(source.place() + "/" + name, image.resizedPlanes(width, height), vocabulary);
    }
}
