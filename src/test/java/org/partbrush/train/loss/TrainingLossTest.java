package org.partbrush.train.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partbrush.nn.Extent;
import org.partbrush.nn.ObjectBox;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Torch;
import org.partbrush.train.data.BatchBox;
import org.partbrush.train.data.StepRandom;

class TrainingLossTest {

    private final NDManager manager = Torch.newManager();

    @AfterEach
    void free() {
        manager.close();
    }

    @Test
    void classesPresentWeighAlikeAndClassZeroNothing() {
        byte[] labels = {0, 0, 1, 1, 1, 2};
        float[] weights = SegmentationLoss.reference(4).balance(labels);
        assertArrayEquals(new float[] {0, 0, 1, 1, 1, 3}, weights, 1e-6f);
    }

    @Test
    void theWeightOfARareClassIsBounded() {
        byte[] labels = {0, 0, 1, 1, 1, 2};
        float[] weights = new SegmentationLoss(4, true, 2).balance(labels);
        assertEquals(2, weights[5]);
    }

    @Test
    void labelMixTakesWholeClasses() {
        LabelMix mix = new LabelMix(new boolean[] {true, false, true});
        assertArrayEquals(new float[] {1, 0, 1, 0}, mix.mask(new byte[] {0, 1, 2, 1}));
    }

    @Test
    void theReferenceTakesClassZeroAlongWithClassOne() {
        LabelMix mix = new LabelMix(new boolean[] {true, false});
        assertArrayEquals(
                new float[] {0, 0}, mix.withReferenceQuirk(new byte[] {0, 1}).mask(new byte[] {0, 1}));
        assertArrayEquals(
                new float[] {1}, mix.withReferenceQuirk(new byte[] {0}).mask(new byte[] {0}));
    }

    @Test
    void jitterOfStrengthZeroChangesNothing() {
        NDArray image = manager.arange(24f).reshape(2, 3, 2, 2).div(24);
        NDArray same = ColorJitter.draw(2, 0, StepRandom.of(1, 1)).apply(image);
        assertArrayEquals(image.toFloatArray(), same.toFloatArray(), 1e-6f);
    }

    @Test
    void jitterTreatsEqualImagesAlike() {
        NDArray image = manager.arange(24f).reshape(2, 3, 2, 2).div(24);
        ColorJitter jitter = ColorJitter.draw(2, 0.6, StepRandom.of(1, 1));
        assertArrayEquals(
                jitter.apply(image).toFloatArray(),
                jitter.apply(image.duplicate()).toFloatArray());
    }

    @Test
    void cropsShowTheirObjectCentredOnGrey() {
        NDArray image = manager.zeros(new Shape(1, 3, 8, 8));
        image.set(new NDIndex("0,:,2:4,0:4"), 1f);
        try (Ops ops = new Ops(manager)) {
            NDArray crop = new ObjectCrops(
                            List.of(new BatchBox(0, 1, 0, new ObjectBox(new Extent(2, 4), new Extent(0, 4)))), 4)
                    .of(ops, image);
            float[] red = Arrays.copyOf(crop.toFloatArray(), 16);
            assertArrayEquals(new float[] {0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0}, red);
        }
    }

    /** The edit loss of a black picture of two pixels, the first of which is a removed part. */
    private float editLoss(float changeOfPart, float changeOutside) {
        Shape map = new Shape(1, 1, 1, 2);
        NDArray change = manager.create(new float[] {changeOfPart, changeOutside}, map);
        NDArray edited = change.broadcast(new Shape(1, 3, 1, 2));
        return EditLoss.of(
                        edited.zerosLike(),
                        edited,
                        manager.create(new float[] {1, 0}, map),
                        manager.create(new float[] {0, 1}, map))
                .getFloat();
    }

    @Test
    void aRemovedPartThatChangesVisiblyAndNothingElseCostsNothing() {
        assertEquals(0, editLoss(0.3f, 0), 1e-6);
        assertEquals(0, editLoss(-0.3f, 0), 1e-6);
    }

    @Test
    void aSmallPartCountsAsMuchAsALargeOneInThePictureBeside() {
        Shape maps = new Shape(2, 1, 1, 4);
        NDArray removed = manager.create(new float[] {1, 1, 1, 0, 1, 0, 0, 0}, maps);
        NDArray edited = manager.create(new float[] {0.3f, 0.3f, 0.3f, 0, 0, 0, 0, 0}, maps)
                .broadcast(new Shape(2, 3, 1, 4));
        NDArray loss = EditLoss.of(edited.zerosLike(), edited, removed, removed.zerosLike());
        assertEquals(0.2 / 2, loss.getFloat(), 1e-6, "the large part changed, the small one did not");
    }

    @Test
    void aRemovedPartThatStaysCostsWhatItsChangeLacks() {
        assertEquals(0.2, editLoss(0, 0), 1e-6);
        assertEquals(0.05, editLoss(0.15f, 0), 1e-6);
    }

    @Test
    void aChangeOutsideCostsItself() {
        assertEquals(0.4, editLoss(0.3f, 0.4f), 1e-6);
    }

    @Test
    void theJaccardLossIsTheMeanOverPartsThatOccur() {
        // Two categories, two slots, 1x4 pixels; sure of itself, half right in the first sample.
        NDArray target = manager.create(new float[] {1, 1, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0})
                .reshape(2, 2, 1, 4);
        NDArray guess = manager.create(new float[] {1, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1})
                .reshape(2, 2, 1, 4);
        NDArray weight = manager.ones(target.getShape());
        // Of the second sample the last pixel is unknown.
        weight.set(new NDIndex("1,:,0,3"), 0);
        NDArray category = manager.create(new long[] {0, 1});
        float loss = PartLoss.jaccard(guess.sub(0.5f).mul(100), target, weight, category, 2)
                .getFloat();
        assertEquals((1 / 2.0 + 1 / 3.0 + 0) / 3, loss, 1e-5);
    }

    @Test
    void unknownPixelsDoNotChangeThePartLoss() {
        NDArray target = manager.create(new float[] {1, 0, 0, 0}, new Shape(1, 2, 1, 2));
        NDArray known = manager.create(new float[] {1, 0, 1, 0}, new Shape(1, 2, 1, 2));
        NDArray logits = manager.create(new float[] {2, 5, -1, 3}, new Shape(1, 2, 1, 2));
        NDArray others = manager.create(new float[] {2, -7, -1, 9}, new Shape(1, 2, 1, 2));
        float loss = PartLoss.of(logits, target, known).getFloat();
        assertEquals(loss, PartLoss.of(others, target, known).getFloat());
        double binary = (Math.log1p(Math.exp(-2)) + Math.log1p(Math.exp(-1))) / 2;
        assertEquals(binary + Math.log1p(Math.exp(-3)), loss, 1e-5);
    }
}
