package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.partbrush.nn.ColourScale;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.GeneratorInput;
import org.partbrush.nn.Grain;
import org.partbrush.nn.RegionNoise;
import org.partbrush.train.data.BatchNoise;
import org.partbrush.train.data.Frame;
import org.partbrush.train.data.RegionRows;
import org.partbrush.train.data.SceneBatch;

/**
 * Makes what a generator reads of scenes, with fresh noise. For the training thread.
 *
 * @param regionNoise share of the samples whose z differs from region to region
 * @param colours the colours of regions, which z tells; null: z is nothing but noise
 * @param localColours share of the samples whose colours z tells place by place
 * @param features null where the generator reads part maps or nothing of parts
 */
record GeneratorInputs(
        GeneratorConfig config,
        double regionNoise,
        @Nullable ColourScale colours,
        double localColours,
        @Nullable PartFeatures features) {

    /** Of colours that are told place by place: within how many pixels they are mixed, at least... */
    private static final double FINEST = 3;

    /** ...and at most; evenly in octaves. */
    private static final double COARSEST = 24;

    /**
     * The maps of a batch, without noise; they serve for several passes.
     *
     * @param label Nx1xHxW, float32
     * @param part as {@link GeneratorInput} wants it, likewise the mask
     */
    record Maps(
            SceneBatch scenes,
            NDArray label,
            @Nullable NDArray part,
            @Nullable NDArray mask) {}

    /**
     * Inputs for pictures to look at. Where z tells colours it tells those of the photographs, part by part and the same in all of
     * a part, beside which the pictures are shown; elsewhere one vector for a picture tells more of a network.
     */
    GeneratorInputs forShow() {
        return new GeneratorInputs(config, colours == null ? 0 : 1, colours, 0, features);
    }

    Maps maps(NDManager manager, SceneBatch scenes) {
        NDArray label = StepTensors.label(manager, scenes).toType(DataType.FLOAT32, false);
        if (!config.readsPartFeatures()) {
            return new Maps(scenes, label, StepTensors.part(manager, scenes), null);
        }
        if (features == null) {
            throw new IllegalStateException("This generator reads PartNet's features, and there is no PartNet.");
        }
        PartFeatures.Composed parts = features.compose(manager, scenes);
        return new Maps(scenes, label, parts.features(), parts.mask());
    }

    /** Draws noise for a pass. */
    GeneratorInput draw(Maps maps, RandomGenerator random) {
        return draw(maps, null, random);
    }

    /**
     * Draws noise for a pass that makes every image twice, the second time with other parts.
     *
     * @param edited the scenes with these parts, none of which is new to its object
     */
    GeneratorInput drawTwice(NDManager manager, SceneBatch scenes, SceneBatch edited, RandomGenerator random) {
        return draw(maps(manager, scenes), edited, random);
    }

    private GeneratorInput draw(Maps maps, @Nullable SceneBatch edited, RandomGenerator random) {
        NDManager manager = maps.label.getManager();
        NDArray shapeNoise = config.hasNoisePyramid() ? shapeNoise(manager, maps.scenes, random) : null;
        BatchNoise noise =
                BatchNoise.draw(maps.scenes, config.semanticClasses(), config.noiseChannels(), regionNoise, random);
        NDArray grain = config.grain() ? grain(manager, maps.scenes, random) : null;
        RegionRows rows = colours == null && regionNoise == 0 ? null : rows(maps.scenes, noise, random);
        RegionNoise regions = rows == null ? null : regions(manager, maps.scenes, rows, noise.channels());
        NDArray z = regions == null ? shared(manager, maps.scenes, noise) : regions.z();
        GeneratorInput input = new GeneratorInput(maps.label, z, maps.part, maps.mask, shapeNoise, regions, grain);
        if (edited == null) {
            return input;
        }
        NDArray otherIndex = rows == null ? null : index(manager, maps.scenes, rows.index(edited));
        return input.twice(StepTensors.part(manager, edited), otherIndex);
    }

    private RegionRows rows(SceneBatch scenes, BatchNoise noise, RandomGenerator random) {
        BatchNoise byObject = colours == null ? noise : noise.ofObjects(scenes, config.semanticClasses());
        return RegionRows.of(scenes, byObject, colours, radii(scenes.count(), random));
    }

    /** Within which the colours of each sample are mixed, 0 where it is told one for each region. */
    private double[] radii(int samples, RandomGenerator random) {
        double[] radii = new double[samples];
        for (int n = 0; colours != null && localColours > 0 && n < samples; n++) {
            boolean isLocal = random.nextDouble() < localColours;
            double radius = FINEST * Math.pow(COARSEST / FINEST, random.nextDouble());
            radii[n] = isLocal ? radius : 0;
        }
        return radii;
    }

    private static RegionNoise regions(NDManager manager, SceneBatch scenes, RegionRows rows, int channels) {
        NDArray z = manager.create(rows.z(), new Shape(rows.classes().length, channels));
        float[] bases = rows.bases();
        return new RegionNoise(
                z,
                manager.create(rows.classes()),
                index(manager, scenes, rows.index()),
                bases == null ? null : manager.create(bases));
    }

    /** NxZ, for all regions of a sample. */
    private static NDArray shared(NDManager manager, SceneBatch scenes, BatchNoise noise) {
        return manager.create(noise.table(), new Shape(scenes.count(), noise.regions(), noise.channels()))
                .get(":,0");
    }

    /** Maps and noise for a single pass. */
    GeneratorInput draw(NDManager manager, SceneBatch scenes, RandomGenerator random) {
        return draw(maps(manager, scenes), random);
    }

    private static NDArray grain(NDManager manager, SceneBatch scenes, RandomGenerator random) {
        int width = scenes.frame().width();
        int height = scenes.frame().height();
        float[] values = new float[scenes.count() * width * height];
        long seed = random.nextLong();
        for (int i = 0; i < values.length; i++) {
            values[i] = Grain.at(seed, i % width, i / width);
        }
        return manager.create(values, new Shape(scenes.count(), 1, height, width));
    }

    private NDArray shapeNoise(NDManager manager, SceneBatch scenes, RandomGenerator random) {
        int height = scenes.frame().height() / config.stride();
        int width = scenes.frame().width() / config.stride();
        float[] values = new float[scenes.count() * GeneratorConfig.SHAPE_NOISE * height * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return manager.create(values, new Shape(scenes.count(), GeneratorConfig.SHAPE_NOISE, height, width));
    }

    private static NDArray index(NDManager manager, SceneBatch scenes, float[] rows) {
        Frame frame = scenes.frame();
        return manager.create(rows, new Shape(scenes.count(), 1, frame.height(), frame.width()));
    }
}
