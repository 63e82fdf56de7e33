package org.partbrush.train.data;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws batches: first a set by its weight, then a scene, then a window. Thread-safe; the randomness is the caller's. */
public final class SceneSampler {

    private final List<TrainingSet> sets;
    private final double zoom;
    private final Repainting repainting;
    private final double totalWeight;

    /** Photographs as they are. */
    public SceneSampler(List<TrainingSet> sets, double zoom) {
        this(sets, zoom, Repainting.none());
    }

    /** @param zoom smallest window, relative to the largest that fits into its scene */
    public SceneSampler(List<TrainingSet> sets, double zoom, Repainting repainting) {
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("Training needs at least one set of scenes.");
        }
        this.sets = List.copyOf(sets);
        this.zoom = zoom;
        this.repainting = repainting;
        this.totalWeight = sets.stream().mapToDouble(TrainingSet::weight).sum();
    }

    /** Square samples. */
    public SceneBatch draw(int count, int side, RandomGenerator random) {
        return draw(count, Frame.square(side), random);
    }

    /** Samples of one size. */
    public SceneBatch draw(int count, Frame frame, RandomGenerator random) {
        List<TrainingScene> scenes = new ArrayList<>();
        List<CropWindow> windows = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            TrainingScene scene = drawScene(random);
            scenes.add(scene);
            windows.add(CropWindow.random(scene, frame, zoom, random));
        }
        SceneBatch batch = SceneBatch.cut(scenes, windows, frame);
        repainting.apply(batch, random);
        return batch;
    }

    TrainingScene drawScene(RandomGenerator random) {
        double left = random.nextDouble() * totalWeight;
        TrainingSet chosen = sets.getFirst();
        for (TrainingSet set : sets) {
            chosen = set;
            left -= set.weight();
            if (left < 0) {
                break;
            }
        }
        return chosen.scenes().get(random.nextInt(chosen.scenes().size()));
    }
}
