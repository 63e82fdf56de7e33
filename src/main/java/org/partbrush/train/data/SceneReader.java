package org.partbrush.train.data;

import java.io.IOException;
import java.util.List;
import org.partbrush.label.Vocabulary;

/**
 * Reads scenes into memory, resized once so that a batch costs no decoding.
 *
 * @param threads how many scenes are decoded at a time
 */
public record SceneReader(Vocabulary vocabulary, SceneSize size, int threads) {

    /** A reader that keeps proportions. */
    public SceneReader(Vocabulary vocabulary, int shortSide, int threads) {
        this(vocabulary, new SceneSize.ShortSide(shortSide), threads);
    }

    /**
     * All scenes of a split. Those of public data sets, which can be too many for the memory, are read when they are
     * asked for.
     */
    public List<TrainingScene> read(SceneSource source) throws IOException {
        List<String> names = source.names();
        return switch (size) {
            case SceneSize.ShortSide side -> read(source, names);
            case SceneSize.Squashed squashed -> SceneShelf.of(names, squashed.frame(), name -> readScene(source, name));
        };
    }

    /** The scenes of these names, in their order. */
    public List<TrainingScene> read(SceneSource source, List<String> names) throws IOException {
        return ParallelReading.of(names, threads, name -> readScene(source, name));
    }

    private TrainingScene readScene(SceneSource source, String name) throws IOException {
        LoadedSample sample = source.read(name, vocabulary);
        String fullName = source.place() + "/" + name;
        return switch (size) {
            case SceneSize.ShortSide side -> shrunk(sample, side.length(), fullName);
            case SceneSize.Squashed squashed -> squashed(sample, squashed.frame(), fullName);
        };
    }

    private TrainingScene shrunk(LoadedSample sample, int shortSide, String name) {
        Pixels image = sample.image();
        double scale = Math.min(1, shortSide / (double) Math.min(image.width(), image.height()));
        int width = (int) Math.round(image.width() * scale);
        int height = (int) Math.round(image.height() * scale);
        SceneMaps maps = new SceneMaps(
                UnlabelledRims.fill(sample.semantic().resizedNearest(width, height), vocabulary),
                sample.instance().resizedNearest(width, height),
                sample.part().resizedNearest(width, height));
        return maps.withoutSmallObjects().toScene(name, image.resizedPlanes(width, height), vocabulary);
    }

    /** The proportions that a square would have had are told by their product with those of the frame. */
    private TrainingScene squashed(LoadedSample sample, Frame frame, String name) {
        LoadedSample resized = sample.resized(frame.width(), frame.height());
        SceneMaps maps = new SceneMaps(resized.semantic(), resized.instance(), resized.part());
        int width = sample.image().width() * frame.height();
        int height = sample.image().height() * frame.width();
        return maps.toScene(name, resized.image().planes(), vocabulary).squashedFrom(width, height);
    }
}
