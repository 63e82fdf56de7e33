package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The street generator in a narrow form, with weights of a fixed seed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratorTest {

    private static final GeneratorConfig NARROW = GeneratorConfig.street().withChannels(2);

    /** Mean difference of a value in -1..1 between bfloat16 and float32; random weights are worse than trained ones. */
    private static final float BFLOAT16_TOLERANCE = 0.03f;

    private NDManager manager;
    private Ops ops;

    @BeforeAll
    void load() {
        manager = Torch.newManager();
        ops = new Ops(manager);
    }

    @AfterAll
    void close() {
        ops.close();
        manager.close();
    }

    private Generator generator(GeneratorConfig config, Weights weights) {
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

    private GeneratorInput input(GeneratorConfig config, int height, int width) {
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

    @Test
    void theStreetPresetHasTheSizeItIsDesignedFor() {
        try (Weights weights = new Weights(manager)) {
            new Generator(GeneratorConfig.street(), weights);

            long parameters = weights.trainable().stream()
                    .mapToLong(p -> p.array().size())
                    .sum();
            assertEquals(20.8e6, parameters, 0.05e6);
        }
    }

    @Test
    void everySizeDivisibleBy32GivesAnImageOfThatSize() {
        try (Weights weights = new Weights(manager)) {
            Generator generator = generator(NARROW, weights);

            NDArray image = generator.forward(Pass.inference(ops, Precision.FLOAT32), input(NARROW, 32, 96));

            assertEquals(new Shape(1, 3, 32, 96), image.getShape());
            assertTrue(image.abs().max().getFloat() <= 1);
        }
    }

    @Test
    void grainGivesTextureToAnEvenRegion() {
        try (Weights weights = new Weights(manager)) {
            Generator generator = generator(NARROW, weights);
            GeneratorInput grained = input(NARROW, 64, 64);
            Shape map = new Shape(1, 1, 64, 64);
            GeneratorInput even = new GeneratorInput(manager.ones(map), grained.z(), manager.zeros(map), null, null);
            Pass pass = Pass.inference(ops, Precision.FLOAT32);

            NDArray smooth = generator.forward(pass, even.withGrain(manager.zeros(map)));
            NDArray rough = generator.forward(pass, even.withGrain(grained.grain()));

            assertTrue(roughness(rough) > 2 * roughness(smooth) + 1e-4);
        }
    }

    @Test
    void theEdgesOfAPictureDoNotShowInAnEvenRegion() {
        try (Weights weights = new Weights(manager)) {
            Generator generator = generator(NARROW, weights);
            Shape map = new Shape(1, 1, 64, 64);
            NDArray z = manager.zeros(new Shape(1, NARROW.noiseChannels()));
            GeneratorInput even = new GeneratorInput(manager.ones(map), z, manager.zeros(map), null, null)
                    .withGrain(manager.zeros(map));

            NDArray image = generator.forward(Pass.inference(ops, Precision.FLOAT32), even);

            NDArray centre = image.get(":, :, 32:33, 32:33");
            assertEquals(0, image.sub(centre).abs().max().getFloat(), 1e-5);
        }
    }

    private static float roughness(NDArray image) {
        return image.get(":, :, :, 1:")
                .sub(image.get(":, :, :, :-1"))
                .abs()
                .mean()
                .getFloat();
    }

    @Test
    void aDoubledInputGivesTheImagesAndTheEditedOnes() {
        try (Weights weights = new Weights(manager)) {
            Generator generator = generator(NARROW, weights);
            GeneratorInput input = ofTwoSamples(true);
            NDArray other = input.label().mul(0);
            RegionNoise regions = Objects.requireNonNull(input.regions());
            NDArray first = regions.index().get(":, :, :1, :1");
            NDArray otherIndex = first.broadcast(regions.index().getShape());
            RegionNoise otherRegions = new RegionNoise(regions.z(), regions.classes(), otherIndex);
            GeneratorInput edited = new GeneratorInput(input.label(), other, otherRegions).withGrain(input.grain());
            Pass pass = Pass.inference(ops, Precision.FLOAT32);

            NDArray both = generator.forward(pass, input.twice(other, otherIndex));

            NDArray expected = generator.forward(pass, input).concat(generator.forward(pass, edited));
            assertEquals(0, both.sub(expected).abs().max().getFloat(), 1e-5f);
            assertTrue(both.get("0:2").sub(both.get("2:4")).abs().max().getFloat() > 1e-3f);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMirroredInputGivesTheImagesAndThoseOfTheMirroredScenes(boolean isByRegion) {
        try (Weights weights = new Weights(manager)) {
            Generator generator = generator(NARROW, weights);
            GeneratorInput input = ofTwoSamples(isByRegion);
            NDArray label = input.label().flip(3);
            NDArray part = Objects.requireNonNull(input.part()).flip(3);
            RegionNoise regions = input.regions();
            GeneratorInput mirrored = regions == null
                    ? new GeneratorInput(label, input.z().flip(3), part, null, null)
                    : new GeneratorInput(
                            label,
                            part,
                            new RegionNoise(
                                    regions.z(),
                                    regions.classes(),
                                    regions.index().flip(3)));
            Pass pass = Pass.inference(ops, Precision.FLOAT32);

            NDArray both = generator.forward(pass, input.twiceMirrored());

            NDArray expected =
                    generator.forward(pass, input).concat(generator.forward(pass, mirrored.withGrain(input.grain())));
            assertEquals(0, both.sub(expected).abs().max().getFloat(), 1e-5f);
            assertTrue(both.get("0:2").sub(both.get("2:4")).abs().max().getFloat() > 1e-3f);
        }
    }

    @Test
    void bfloat16DiffersByLessThanTheStatedTolerance() {
        try (Weights weights = new Weights(manager)) {
            Generator generator = generator(NARROW, weights);
            GeneratorInput input = input(NARROW, 64, 64);

            NDArray exact = generator.forward(Pass.inference(ops, Precision.FLOAT32), input);
            NDArray rounded = generator.forward(Pass.inference(ops, Precision.BFLOAT16), input);

            assertEquals(0, rounded.sub(exact).abs().mean().getFloat(), BFLOAT16_TOLERANCE);
        }
    }

    @ParameterizedTest
    @CsvSource({"NONE, false", "PSM, false", "SPADE, false", "CONCAT, false", "PSM, true", "SPADE, true"})
    void noiseByRegionGivesTheImageOfTheSameNoiseByPixel(PartInjection injection, boolean hasSoftEdges) {
        GeneratorConfig config = with(injection, hasSoftEdges);
        try (Weights weights = new Weights(manager)) {
            Generator generator = generator(config, weights);
            GeneratorInput input = input(config, 32, 64);
            int classes = config.semanticClasses();
            NDArray z = manager.randomNormal(new Shape(classes, config.noiseChannels()));
            NDArray byPixel = z.get(input.label().toType(DataType.INT64, false).reshape(-1))
                    .reshape(1, 32, 64, -1)
                    .transpose(0, 3, 1, 2);
            // One region a class: the label map is the region map.
            NDArray part = Objects.requireNonNull(input.part());
            RegionNoise byRegion = new RegionNoise(z, manager.arange(0f, classes, 1f), input.label());
            Pass pass = Pass.inference(ops, Precision.FLOAT32);

            NDArray expected = generator.forward(
                    pass, new GeneratorInput(input.label(), byPixel, part, null, null).withGrain(input.grain()));
            NDArray found =
                    generator.forward(pass, new GeneratorInput(input.label(), part, byRegion).withGrain(input.grain()));

            assertEquals(0, found.sub(expected).abs().max().getFloat(), 1e-4f);
        }
    }

    /**
     * Two samples of two regions each: labels 0 and 1, the sample's own z in each. Large enough for 4x4 cells in the coarsest
     * maps: by the statistics of fewer, batch norm magnifies rounding.
     */
    private GeneratorInput ofTwoSamples(boolean isByRegion) {
        int channels = NARROW.noiseChannels();
        NDArray label = manager.zeros(new Shape(2, 1, 128, 128));
        label.set(new NDIndex("0, :, 20:, :"), 1);
        label.set(new NDIndex("1, :, :, 10:70"), 1);
        NDArray z = manager.arange(0f, 4f * channels, 1f).reshape(4, channels).sin();
        NDArray row = label.add(manager.create(new float[] {0, 2}, new Shape(2, 1, 1, 1)));
        NDArray part = label.mul(2);
        NDArray grain = label.mul(0);
        if (isByRegion) {
            NDArray classes = manager.create(new float[] {0, 1, 0, 1});
            return new GeneratorInput(label, z, part, null, null, new RegionNoise(z, classes, row), grain);
        }
        NDArray byPixel = z.get(row.toType(DataType.INT64, false).reshape(-1))
                .reshape(2, 128, 128, -1)
                .transpose(0, 3, 1, 2);
        return new GeneratorInput(label, byPixel, part, null, null).withGrain(grain);
    }

    /** The same, its regions taken for shades of one for each sample. */
    private GeneratorInput shaded(GeneratorInput input) {
        RegionNoise regions = Objects.requireNonNull(input.regions());
        NDArray bases = manager.create(new float[] {0, 0, 2, 2});
        return new GeneratorInput(
                        input.label(),
                        Objects.requireNonNull(input.part()),
                        new RegionNoise(regions.z(), regions.classes(), regions.index(), bases))
                .withGrain(input.grain());
    }

    private record Trained(NDArray image, NDArray gradient) {}

    private Trained trained(GeneratorInput input) {
        Weights weights = new Weights(manager);
        Generator generator = generator(NARROW, weights);
        weights.requireGradients(true);
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            NDArray image = generator.forward(Pass.training(ops, Precision.FLOAT32), input);
            collector.backward(image.square().mean());
            NDArray gradient =
                    weights.get("body.0.norm_0.mlp_gamma.weight").array().getGradient();
            return new Trained(image.stopGradient(), gradient);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noiseByRegionTrainsLikeNoiseByPixel(boolean isShaded) {
        Trained expected = trained(ofTwoSamples(false));
        GeneratorInput byRegion = ofTwoSamples(true);
        Trained found = trained(isShaded ? shaded(byRegion) : byRegion);

        assertEquals(0, found.image().sub(expected.image()).abs().max().getFloat(), 1e-4f);
        float largest = expected.gradient().abs().max().getFloat();
        assertTrue(largest > 0);
        assertEquals(0, found.gradient().sub(expected.gradient()).abs().max().getFloat() / largest, 1e-3f);
    }

    @Test
    void kernelsCastBeforehandGiveTheSameBfloat16Image() {
        try (Weights weights = new Weights(manager)) {
            Generator generator = generator(NARROW.folded(), weights);
            GeneratorInput input = input(NARROW, 32, 32);
            Pass pass = Pass.inference(ops, Precision.BFLOAT16);

            float[] before = generator.forward(pass, input).toFloatArray();
            weights.castKernels(ops);

            assertArrayEquals(before, generator.forward(pass, input).toFloatArray());
        }
    }

    @Test
    void foldedSpectralNormGivesTheSameImage() throws WeightFileException {
        try (Weights weights = new Weights(manager);
                Weights folded = new Weights(manager)) {
            Generator generator = generator(NARROW, weights);
            Generator plain = new Generator(NARROW.folded(), folded);
            folded.load(SpectralFolding.fold(weights.save()));
            GeneratorInput input = input(NARROW, 32, 32);
            Pass pass = Pass.inference(ops, Precision.FLOAT32);

            NDArray expected = generator.forward(pass, input);

            assertEquals(0, plain.forward(pass, input).sub(expected).abs().max().getFloat(), 1e-4f);
        }
    }

    @ParameterizedTest
    @EnumSource(PartInjection.class)
    void partsChangeTheImageUnlessTheNetworkHasNoPartBranch(PartInjection injection) {
        GeneratorConfig config = with(injection, true);
        try (Weights weights = new Weights(manager)) {
            Generator generator = generator(config, weights);
            GeneratorInput some = input(config, 32, 32);
            NDArray none = some.label().zerosLike();
            Pass pass = Pass.inference(ops, Precision.FLOAT32);

            float[] withParts = generator.forward(pass, some).toFloatArray();
            float[] without = generator
                    .forward(pass, new GeneratorInput(some.label(), some.z(), none, null, null).withGrain(some.grain()))
                    .toFloatArray();

            assertEquals(injection == PartInjection.NONE, Arrays.equals(withParts, without));
        }
    }

    @Test
    void aProbeCanAbandonThePass() {
        try (Weights weights = new Weights(manager)) {
            Generator generator = generator(NARROW, weights);
            Pass pass = Pass.inference(ops, Precision.FLOAT32).with((stage, value) -> {
                assertFalse(stage.equals("body2"), "the pass went on");
                if (stage.equals("body1")) {
                    throw new CancellationException();
                }
            });

            assertThrows(CancellationException.class, () -> generator.forward(pass, input(NARROW, 32, 32)));
        }
    }

    private static GeneratorConfig with(PartInjection injection, boolean hasSoftEdges) {
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
