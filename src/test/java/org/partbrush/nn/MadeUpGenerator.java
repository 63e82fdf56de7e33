package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;

/** The street generator in a narrow form, with weights of a fixed seed. */
record MadeUpGenerator(NDManager manager, Ops ops) {

    static final GeneratorConfig NARROW = GeneratorConfig.street().withChannels(2);

    Generator generator(GeneratorConfig config, Weights weights) {
        Generator generator = new Generator(config, weights);
        Random random = new Random(5);
        for (Parameter p : weights.all()) {
            if (p.name().endsWith("num_batches_tracked")) {
                continue;
            }
            float[] values = new float[Math.toIntExact(p.array().size())];
            double scale = 1
                    / Math.sqrt(Math.max(
                            1, values.length / (double) p.array().getShape().get(0)));
            for (int i = 0; i < values.length; i++) {
                boolean isVariance = p.name().endsWith("running_var");
                values[i] = isVariance ? 1 : (float) (random.nextGaussian() * scale);
            }
            weights.fill(p, values);
        }
        normalise(weights);
        return generator;
    }

    /** Random vectors are no estimate of a singular value: sharpen them as training would. */
    private void normalise(Weights weights) {
        for (Parameter p : weights.trainable()) {
            if (p.name().endsWith("weight_orig")) {
                String place = p.name().substring(0, p.name().length() - "orig".length());
                for (int i = 0; i < 10; i++) {
                    ops.powerIteration(
                            p.array(),
                            weights.get(place + "u").array(),
                            weights.get(place + "v").array());
                }
            }
        }
    }

    GeneratorInput input(GeneratorConfig config, int height, int width) {
        Random random = new Random(9);
        float[] labels = new float[height * width];
        float[] parts = new float[labels.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (i / 7) % config.semanticClasses();
            parts[i] = random.nextInt(config.partChannels());
        }
        Shape map = new Shape(1, 1, height, width);
        NDArray z = manager.create(new float[config.noiseChannels()], new Shape(1, config.noiseChannels()));
        float[] grain = new float[labels.length];
        for (int i = 0; i < grain.length; i++) {
            grain[i] = Grain.at(1, i % width, i / width);
        }
        return new GeneratorInput(manager.create(labels, map), z, manager.create(parts, map), null, null)
                .withGrain(manager.create(grain, map));
    }

    static GeneratorConfig with(PartInjection injection, boolean hasSoftEdges) {
        GeneratorConfig c = NARROW;
        return new GeneratorConfig(
                c.semanticClasses(),
                c.partSource(),
                c.partChannels(),
                injection,
                c.partNorm(),
                c.shapeNoise(),
                c.psmPerChannel(),
                c.channels(),
                c.blocks(),
                c.noiseChannels(),
                c.spadeHidden(),
                c.spadeKernel(),
                c.spectralNorm(),
                c.grain(),
                c.bilinear(),
                c.replicatePadding(),
                hasSoftEdges);
    }
}
