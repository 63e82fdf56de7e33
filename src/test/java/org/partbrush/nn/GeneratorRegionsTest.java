package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Noise by region, in pictures and in training, and inputs that hold every image twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratorRegionsTest {

    private static final GeneratorConfig NARROW = MadeUpGenerator.NARROW;

    private NDManager manager;
    private Ops ops;
    private MadeUpGenerator made;

    @BeforeAll
    void load() {
        manager = Torch.newManager();
        ops = new Ops(manager);
        made = new MadeUpGenerator(manager, ops);
    }

    @AfterAll
    void close() {
        ops.close();
        manager.close();
    }

    @Test
    void aDoubledInputGivesTheImagesAndTheEditedOnes() {
        try (Weights weights = new Weights(manager)) {
            Generator generator = made.generator(NARROW, weights);
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
            Generator generator = made.generator(NARROW, weights);
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

    @ParameterizedTest
    @CsvSource({"NONE, false", "PSM, false", "SPADE, false", "CONCAT, false", "PSM, true", "SPADE, true"})
    void noiseByRegionGivesTheImageOfTheSameNoiseByPixel(PartInjection injection, boolean hasSoftEdges) {
        GeneratorConfig config = MadeUpGenerator.with(injection, hasSoftEdges);
        try (Weights weights = new Weights(manager)) {
            Generator generator = made.generator(config, weights);
            GeneratorInput input = made.input(config, 32, 64);
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
        Generator generator = made.generator(NARROW, weights);
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
}
