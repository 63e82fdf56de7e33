package org.partbrush.nn;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the first channels of z tell colours, where a generator was trained so (decision 0034): a colour counts by how far it
 * is from the mean of its class, in standard deviations, along three axes that vary nearly independently: brightness, red
 * against blue, green against both. Normal noise then means colours as frequent as in the training data.
 *
 * @param mean for each class the mean of each axis, of colours in -1..1
 * @param deviation likewise the standard deviation
 */
public record ColourScale(float[][] mean, float[][] deviation) {

    /** As many channels of z tell a colour. */
    public static final int AXES = 3;

    /** Rarer colours are taken for these, so that no single scene decides what large noise means. */
    private static final double FARTHEST = 2.5;

    private static final String MEAN = "mean";
    private static final String DEVIATION = "deviation";

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
    public void write(int classId, double[] axes, float[] z, int at) {
        for (int axis = 0; axis < AXES; axis++) {
            double away = (axes[axis] - mean[classId][axis]) / deviation[classId][axis];
            z[at + axis] = (float) Math.clamp(away, -FARTHEST, FARTHEST);
        }
    }

    public int classes() {
        return mean.length;
    }

    /** As tensors {@code mean} and {@code deviation}, classes x 3. */
    public Map<String, WeightTensor> save() {
        Map<String, WeightTensor> tensors = new LinkedHashMap<>();
        tensors.put(MEAN, tensor(mean));
        tensors.put(DEVIATION, tensor(deviation));
        return tensors;
    }

    private static WeightTensor tensor(float[][] rows) {
        float[] values = new float[rows.length * AXES];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, values, row * AXES, AXES);
        }
        return WeightTensor.ofFloats(values, rows.length, AXES);
    }

    /**
     * From what {@link #save} gave.
     *
     * @throws WeightFileException if the tensors are no scale for the classes and the z of this generator
     */
    public static ColourScale of(Map<String, WeightTensor> tensors, GeneratorConfig generator)
            throws WeightFileException {
        if (generator.noiseChannels() < AXES) {
            throw new WeightFileException("A generator with " + generator.noiseChannels()
                    + " channels of noise cannot be told colours, which need " + AXES + ".");
        }
        int classes = generator.semanticClasses();
        ColourScale scale = new ColourScale(rows(tensors, MEAN, classes), rows(tensors, DEVIATION, classes));
        for (float[] row : scale.deviation) {
            for (float value : row) {
                if (!(value > 0)) {
                    throw new WeightFileException("A deviation of colours is " + value + " instead of above 0.");
                }
            }
        }
        return scale;
    }

    private static float[][] rows(Map<String, WeightTensor> tensors, String name, int classes)
            throws WeightFileException {
        WeightTensor tensor = tensors.get(name);
        if (tensor == null || tensor.shape().length != 2 || tensor.size() != classes * AXES) {
            throw new WeightFileException("The colours have no tensor " + name + " of " + classes + " x " + AXES + ".");
        }
        float[] values = tensor.toFloats();
        float[][] rows = new float[classes][AXES];
        for (int i = 0; i < values.length; i++) {
            rows[i / AXES][i % AXES] = values[i];
        }
        return rows;
    }
}
