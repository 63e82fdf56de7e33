package org.partbrush.train.shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PartScoreTest {

    private static final byte[] TRUTH = {0, 0, 1, 1, 2, (byte) 255};

    private static PartScore score(byte... prediction) {
        return PartScore.of(List.of(prediction), List.of(TRUTH));
    }

    @Test
    void anEqualMapScoresOne() {
        PartScore score = score((byte) 0, (byte) 0, (byte) 1, (byte) 1, (byte) 2, (byte) 7);
        assertEquals(1, score.meanIou());
        assertEquals(1, score.accuracy());
        assertEquals(1, score.inside());
    }

    @Test
    void figuresAreCountedOverKnownPixels() {
        PartScore score = score((byte) 0, (byte) 1, (byte) 1, (byte) 2, (byte) 2, (byte) 1);
        assertEquals(Map.of(1, 1.0 / 3, 2, 0.5), score.iou());
        assertEquals((1.0 / 3 + 0.5) / 2, score.meanIou(), 1e-12);
        assertEquals(3 / 5.0, score.accuracy());
        assertEquals(2 / 3.0, score.inside());
    }

    @Test
    void theNearestShapeLendsItsParts() {
        var baseline =
                new ShapeBaseline.NearestShape(List.of(new byte[] {1, 1, 0, 0}, new byte[] {0, 2, 3, (byte) 255}));
        assertArrayEquals(new byte[] {0, 2, 3, 0}, baseline.guess(new byte[] {0, 1, 1, 1}));
        assertArrayEquals(new byte[] {1, 1, 0, 0}, baseline.guess(new byte[] {1, 1, 0, 0}));
    }

    @Test
    void theMajorityDecidesEveryPixelOfItself() {
        var baseline = ShapeBaseline.Majority.of(
                List.of(new byte[] {1, 2, 0}, new byte[] {1, 3, (byte) 255}, new byte[] {2, 3, 0}));
        assertArrayEquals(new byte[] {1, 3, 0}, baseline.guess(new byte[] {1, 1, 1}));
        assertArrayEquals(new byte[] {0, 3, 0}, baseline.guess(new byte[] {0, 1, 0}));
    }
}
