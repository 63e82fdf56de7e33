package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The expected numbers were computed with Pillow 12.3. */
class LoadedSampleTest {

    private static LoadedSample sample(int width, int[] labels) {
        int[] colours = Arrays.stream(labels).map(l -> l << 16).toArray();
        int height = labels.length / width;
        Pixels maps = new Pixels(width, height, labels);
        return new LoadedSample(new Pixels(width, height, colours), maps, maps);
    }

    private static int[] reds(LoadedSample sample) {
        return Arrays.stream(sample.image().values()).map(c -> c >> 16).toArray();
    }

    private static int[] pattern() {
        return IntStream.range(0, 35).map(i -> i * 37 % 256).toArray();
    }

    @Test
    void shrinkingAPictureEqualsPillowsBicubic() {
        assertArrayEquals(
                new int[] {16, 78, 146, 208, 21, 83, 151, 213, 26, 88, 156, 218},
                reds(sample(7, pattern()).resized(4, 3)));
    }

    @Test
    void enlargingAPictureEqualsPillowsBicubic() {
        int[] first = {0, 22, 53, 82, 111, 140, 169, 200, 224};
        assertArrayEquals(first, Arrays.copyOf(reds(sample(7, pattern()).resized(9, 5)), 9));
    }

    @Test
    void aPictureOfTheRightSizeStaysAsItIs() {
        assertArrayEquals(pattern(), reds(sample(7, pattern()).resized(7, 5)));
    }

    @Test
    void labelsBetweenTwoPixelsFallWherePillowLetsThem() {
        int[] labels = IntStream.range(0, 14).toArray();
        // The centre of the third lies exactly on 7; Pillow's sum stays just below.
        assertArrayEquals(
                new int[] {1, 4, 6, 9, 12},
                sample(14, labels).resized(5, 1).semantic().values());
    }

    @Test
    void cocoLabelsMoveUpAndUnlabelledBecomesZero() {
        assertArrayEquals(
                new int[] {1, 183, 0},
                sample(3, new int[] {0, 182, 255}).withCocoLabels().semantic().values());
    }

    @Test
    void flippingSwapsLeftAndRightOfPictureAndMaps() {
        LoadedSample flipped = sample(2, new int[] {1, 2, 3, 4}).flipped();
        assertArrayEquals(new int[] {2, 1, 4, 3}, flipped.instance().values());
        assertArrayEquals(new int[] {2, 1, 4, 3}, reds(flipped));
    }

    @Test
    void picturesAreNormalizedPlaneByPlane() {
        float[] planes = sample(2, new int[] {0, 255}).normalizedImage();
        assertEquals(6, planes.length);
        assertArrayEquals(new float[] {-1, 1, -1, -1, -1, -1}, planes);
    }
}
