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
 * @param fit how large scenes become
 * @param threads how many scenes are decoded at a time
 */
public record SceneReader(Vocabulary vocabulary, Fit fit, int threads) {

    /** How a scene gets its size in memory. */
    public sealed interface Fit {

        /**
         * In its own proportions, by averaging; objects smaller than a twelfth of the short side are dropped.
         *
         * @param shortSide length of the shorter side; smaller scenes stay as they are
         */
        record Shrunk(int shortSide) implements Fit {}

        /** Squashed to the samples' size as the reference does it on loading (METHOD.md section 4); keeps all objects. */
        record Squashed(Frame frame) implements Fit {}
    }

    /** Shrinks scenes in their own proportions. */
    public SceneReader(Vocabulary vocabulary, int shortSide, int threads) {
        this(vocabulary, new Fit.Shrunk(shortSide), threads);
    }

    /** Objects smaller than this share of the short side in both directions are not worth looking at. */
    private static final double SMALLEST_SHARE = 12;

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
        String fullName = source.place() + "/" + name;
        return switch (fit) {
            case Fit.Shrunk shrunk -> shrunk(fullName, sample, shrunk.shortSide);
            case Fit.Squashed squashed -> squashed(fullName, sample, squashed.frame);
        };
    }

    private TrainingScene shrunk(String name, LoadedSample sample, int shortSide) {
        Pixels image = sample.image();
        double scale = Math.min(1, shortSide / (double) Math.min(image.width(), image.height()));
        int width = (int) Math.round(image.width() * scale);
        int height = (int) Math.round(image.height() * scale);
        SceneMaps maps = new SceneMaps(
                sample.semantic().resizedNearest(width, height),
                sample.instance().resizedNearest(width, height),
                sample.part().resizedNearest(width, height));
        double smallest = Math.min(width, height) / SMALLEST_SHARE;
        return maps.toScene(name, image.resizedPlanes(width, height), vocabulary, smallest);
    }

    private TrainingScene squashed(String name, LoadedSample sample, Frame frame) {
        Pixels image = sample.image();
        LoadedSample resized = sample.resized(frame.width(), frame.height());
        SceneMaps maps = new SceneMaps(resized.semantic(), resized.instance(), resized.part());
        byte[][] planes = resized.image().resizedPlanes(frame.width(), frame.height());
        // What remains to be undone beside the samples' own proportions.
        return maps.toScene(name, planes, vocabulary, 0)
                .squashedFrom(image.width() * frame.height(), image.height() * frame.width());
    }
}
