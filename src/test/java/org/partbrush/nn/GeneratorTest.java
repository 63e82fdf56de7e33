package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The street generator in a narrow form, with weights of a fixed seed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratorTest {

    private static final GeneratorConfig NARROW = MadeUpGenerator.NARROW;

    /** Mean difference of a value in -1..1 between bfloat16 and float32; random weights are worse than trained ones. */
    private static final float BFLOAT16_TOLERANCE = 0.03f;

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
            Generator generator = made.generator(NARROW, weights);

            NDArray image = generator.forward(Pass.inference(ops, Precision.FLOAT32), made.input(NARROW, 32, 96));

            assertEquals(new Shape(1, 3, 32, 96), image.getShape());
            assertTrue(image.abs().max().getFloat() <= 1);
        }
    }

    @Test
    void grainGivesTextureToAnEvenRegion() {
        try (Weights weights = new Weights(manager)) {
            Generator generator = made.generator(NARROW, weights);
            GeneratorInput grained = made.input(NARROW, 64, 64);
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
            Generator generator = made.generator(NARROW, weights);
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
    void bfloat16DiffersByLessThanTheStatedTolerance() {
        try (Weights weights = new Weights(manager)) {
            Generator generator = made.generator(NARROW, weights);
            GeneratorInput input = made.input(NARROW, 64, 64);

            NDArray exact = generator.forward(Pass.inference(ops, Precision.FLOAT32), input);
            NDArray rounded = generator.forward(Pass.inference(ops, Precision.BFLOAT16), input);

            assertEquals(0, rounded.sub(exact).abs().mean().getFloat(), BFLOAT16_TOLERANCE);
        }
    }

    @Test
    void kernelsCastBeforehandGiveTheSameBfloat16Image() {
        try (Weights weights = new Weights(manager)) {
            Generator generator = made.generator(NARROW.folded(), weights);
            GeneratorInput input = made.input(NARROW, 32, 32);
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
            Generator generator = made.generator(NARROW, weights);
            Generator plain = new Generator(NARROW.folded(), folded);
            folded.load(SpectralFolding.fold(weights.save()));
            GeneratorInput input = made.input(NARROW, 32, 32);
            Pass pass = Pass.inference(ops, Precision.FLOAT32);

            NDArray expected = generator.forward(pass, input);

            assertEquals(0, plain.forward(pass, input).sub(expected).abs().max().getFloat(), 1e-4f);
        }
    }

    @ParameterizedTest
    @EnumSource(PartInjection.class)
    void partsChangeTheImageUnlessTheNetworkHasNoPartBranch(PartInjection injection) {
        GeneratorConfig config = MadeUpGenerator.with(injection, true);
        try (Weights weights = new Weights(manager)) {
            Generator generator = made.generator(config, weights);
            GeneratorInput some = made.input(config, 32, 32);
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
            Generator generator = made.generator(NARROW, weights);
            Pass pass = Pass.inference(ops, Precision.FLOAT32).with((stage, value) -> {
                assertFalse(stage.equals("body2"), "the pass went on");
                if (stage.equals("body1")) {
                    throw new CancellationException();
                }
            });

            assertThrows(CancellationException.class, () -> generator.forward(pass, made.input(NARROW, 32, 32)));
        }
    }
}
