package org.partbrush.train.shape;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.partbrush.label.PartVocabulary;

/**
 * Silhouettes with what is known about their parts, ready to become tensors.
 *
 * @param category N, index of the part vocabulary
 * @param silhouette NxHxW, 1 inside
 * @param target NxKxHxW, one-hot parts in the order of {@code slots}; all 0 where unknown
 * @param weight NxKxHxW, 0 where the target is unknown, otherwise 1 or, in the channel of the pixel's part, more
 * @param isComplete N, whether the whole part map is known
 */
public record ShapeBatch(int[] category, float[] silhouette, float[] target, float[] weight, boolean[] isComplete) {

    private static final int PIXELS = PartShape.SAMPLE * PartShape.SAMPLE;
    private static final int PLATE = 4;

    public int count() {
        return category.length;
    }

    /** Numbers of the samples whose whole part map is known. */
    public long[] complete() {
        return IntStream.range(0, count())
                .filter(n -> isComplete[n])
                .asLongStream()
                .toArray();
    }

    /**
     * Looks at each shape in a random way.
     *
     * @param slots the part id of each of the K channels, a permutation of 0..K-1
     * @param warp how far shapes are also stretched and sheared; 0: as in the paper, not at all
     */
    public static ShapeBatch of(
            List<PartShape> shapes, int[] slots, PartBalance balance, double warp, RandomGenerator random) {
        int count = shapes.size();
        int entries = count * slots.length * PIXELS;
        ShapeBatch batch = new ShapeBatch(
                new int[count], new float[count * PIXELS], new float[entries], new float[entries], new boolean[count]);
        for (int n = 0; n < count; n++) {
            PartShape shape = shapes.get(n);
            batch.category[n] = shape.category();
            batch.isComplete[n] = !shape.isPlateOnly();
            ShapeView view = ShapeView.random(random);
            byte[] labels = (warp == 0 ? view : view.warped(warp, random)).apply(shape.labels());
            batch.write(n, labels, shape.isPlateOnly(), slots, balance);
        }
        return batch;
    }

    private void write(int n, byte[] labels, boolean isPlateOnly, int[] slots, PartBalance balance) {
        for (int i = 0; i < PIXELS; i++) {
            int label = labels[i] & 0xFF;
            silhouette[n * PIXELS + i] = label > 0 ? 1 : 0;
            boolean isUnknown = label == PartVocabulary.UNKNOWN;
            for (int k = 0; k < slots.length; k++) {
                int at = (n * slots.length + k) * PIXELS + i;
                // Where only the plate was annotated, its channel alone is known inside.
                boolean isKnown = isPlateOnly && label > 0 ? slots[k] == PLATE : !isUnknown;
                boolean isHere = label == slots[k] && !isUnknown;
                weight[at] = isHere ? balance.of(category[n], label) : isKnown ? 1 : 0;
                target[at] = isHere ? 1 : 0;
            }
        }
    }
}
