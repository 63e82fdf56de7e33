package org.partbrush.nn;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the first channels of z tell colours, where a generator was trained so (decisions 0034 and 0037): a colour counts by how
 * far it is from the mean of its class and part, in standard deviations, along three axes that vary nearly independently:
 * brightness, red against blue, green against both.
 *
 * <p>All tables are indexed by class, global part channel and axis; part 0 stands for a whole region.
 *
 * @param mean of colours in -1..1
 * @param deviation above 0
 * @param loading how much a part's colour follows the whole object's: their correlation, 0..1
 */
public record ColourScale(FloatTable mean, FloatTable deviation, FloatTable loading) {

    /** As many channels of z tell a colour. */
    public static final int AXES = 3;

    /** Rarer colours are taken for these, so that no single scene decides what large noise means. */
    static final float FARTHEST = 2.5f;

    private static final String MEAN = "mean";
    private static final String DEVIATION = "deviation";
    private static final String LOADING = "loading";

    /** A colour of -1..1 along the axes. */
    public static double[] axes(double red, double green, double blue) {
        return new double[] {(red + green + blue) / 3, red - blue, green - (red + blue) / 2};
    }

    /**
     * The channels of z that tell a colour.
     *
     * @param axes of the colour
     */
    public float[] channels(int classId, int part, double[] axes) {
        float[] channels = new float[AXES];
        for (int axis = 0; axis < AXES; axis++) {
            double away = (axes[axis] - mean.get(classId, part, axis)) / deviation.get(classId, part, axis);
            channels[axis] = (float) Math.clamp(away, -FARTHEST, FARTHEST);
        }
        return channels;
    }

    public int classes() {
        return mean.shape()[0];
    }

    /** Global part channels, with 0 for none. */
    public int parts() {
        return mean.shape()[1];
    }

    /** As tensors {@code mean}, {@code deviation} and {@code loading}, classes x parts x 3. */
    Map<String, WeightTensor> save() {
        Map<String, WeightTensor> tensors = new LinkedHashMap<>();
        tensors.put(MEAN, mean.save());
        tensors.put(DEVIATION, deviation.save());
        tensors.put(LOADING, loading.save());
        return tensors;
    }

    /** From what {@link #save} gave. */
    static ColourScale of(Map<String, WeightTensor> tensors, int classes, int parts) throws WeightFileException {
        return new ColourScale(
                FloatTable.read(tensors, MEAN, -Float.MAX_VALUE, Float.MAX_VALUE, classes, parts, AXES),
                FloatTable.read(tensors, DEVIATION, Float.MIN_VALUE, Float.MAX_VALUE, classes, parts, AXES),
                FloatTable.read(tensors, LOADING, 0, 1, classes, parts, AXES));
    }
}
