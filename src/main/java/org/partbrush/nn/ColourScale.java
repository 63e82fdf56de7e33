package org.partbrush.nn;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the first channels of z tell colours, where a generator was trained so (decisions 0034 and 0037): a colour counts by how
 * far it is from the mean of its class and part, in standard deviations, along three axes that vary nearly independently:
 * brightness, red against blue, green against both. Normal noise then means colours as frequent as in the training data.
 *
 * <p>All three arrays are indexed by class, global part channel and axis; part 0 stands for a whole region.
 *
 * @param mean of colours in -1..1
 * @param deviation above 0
 * @param loading how much a part's colour follows the whole object's, and a whole region's that of the scene's other regions:
 *     their correlation, 0..1
 */
public record ColourScale(float[][][] mean, float[][][] deviation, float[][][] loading) {

    /** As many channels of z tell a colour. */
    public static final int AXES = 3;

    /** Rarer colours are taken for these, so that no single scene decides what large noise means. */
    private static final double FARTHEST = 2.5;

    private static final String MEAN = "mean";
    private static final String DEVIATION = "deviation";
    private static final String LOADING = "loading";

    /** A colour of -1..1 along the axes. */
    public static double[] axes(double red, double green, double blue) {
        return new double[] {(red + green + blue) / 3, red - blue, green - (red + blue) / 2};
    }

    /**
     * Writes the channels of z that tell a colour.
     *
     * @param axes of the colour
     * @param z noise of a region starts there at {@code at}
     */
    public void write(int classId, int part, double[] axes, float[] z, int at) {
        for (int axis = 0; axis < AXES; axis++) {
            double away = (axes[axis] - mean[classId][part][axis]) / deviation[classId][part][axis];
            z[at + axis] = (float) Math.clamp(away, -FARTHEST, FARTHEST);
        }
    }

    /**
     * Lets a part's colour follow its object's, or a region's its scene's: the one-factor model, whose result is as normal as
     * what it is made of.
     *
     * @param leader the channels that tell the colour to follow
     * @param z holds at {@code at} what the colour has of its own, as likely as the leader; then the colour
     */
    public void follow(int classId, int part, float[] leader, float[] z, int at) {
        for (int axis = 0; axis < AXES; axis++) {
            float follows = loading[classId][part][axis];
            z[at + axis] = (float) (follows * leader[axis] + Math.sqrt(1 - follows * follows) * z[at + axis]);
        }
    }

    public int classes() {
        return mean.length;
    }

    /** Global part channels, with 0 for none. */
    public int parts() {
        return mean[0].length;
    }

    /** As tensors {@code mean}, {@code deviation} and {@code loading}, classes x parts x 3. */
    public Map<String, WeightTensor> save() {
        Map<String, WeightTensor> tensors = new LinkedHashMap<>();
        tensors.put(MEAN, tensor(mean));
        tensors.put(DEVIATION, tensor(deviation));
        tensors.put(LOADING, tensor(loading));
        return tensors;
    }

    private static WeightTensor tensor(float[][][] rows) {
        int parts = rows[0].length;
        float[] values = new float[rows.length * parts * AXES];
        for (int row = 0; row < rows.length * parts; row++) {
            System.arraycopy(rows[row / parts][row % parts], 0, values, row * AXES, AXES);
        }
        return WeightTensor.ofFloats(values, rows.length, parts, AXES);
    }

    /**
     * From what {@link #save} gave.
     *
     * @throws WeightFileException if the tensors are no scale for the classes, the parts and the z of this generator
     */
    public static ColourScale of(Map<String, WeightTensor> tensors, GeneratorConfig generator)
            throws WeightFileException {
        if (generator.noiseChannels() < AXES) {
            throw new WeightFileException("A generator with " + generator.noiseChannels()
                    + " channels of noise cannot be told colours, which need " + AXES + ".");
        }
        return new ColourScale(
                rows(tensors, MEAN, generator, -Float.MAX_VALUE, Float.MAX_VALUE),
                rows(tensors, DEVIATION, generator, Float.MIN_VALUE, Float.MAX_VALUE),
                rows(tensors, LOADING, generator, 0, 1));
    }

    private static float[][][] rows(
            Map<String, WeightTensor> tensors, String name, GeneratorConfig generator, float least, float most)
            throws WeightFileException {
        int classes = generator.semanticClasses();
        int parts = generator.partChannels();
        long[] wanted = {classes, parts, AXES};
        WeightTensor tensor = tensors.get(name);
        if (tensor == null || !Arrays.equals(tensor.shape(), wanted)) {
            throw new WeightFileException(
                    "The colours have no tensor " + name + " of " + classes + " x " + parts + " x " + AXES + ".");
        }
        float[] values = tensor.toFloats();
        float[][][] rows = new float[classes][parts][AXES];
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= least && values[i] <= most)) {
                throw new WeightFileException("A " + name + " of the colours is " + values[i] + ", out of its range.");
            }
            rows[i / AXES / parts][i / AXES % parts][i % AXES] = values[i];
        }
        return rows;
    }
}
