package org.partbrush.nn;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the first channels of z tell colours and texture, where a generator was trained so (decisions 0034, 0037 and 0056): each
 * counts by how far it is from the mean of its class and part, in standard deviations. A colour has three axes that vary nearly
 * independently: brightness, red against blue, green against both. Texture has three: how far the brightness spreads, how
 * rough it is from pixel to pixel, and how it changes from top to bottom.
 *
 * <p>All tables are indexed by class, global part channel and axis; part 0 stands for a whole region.
 *
 * @param mean of what {@link #axes} and {@link #texture} give
 * @param deviation above 0
 * @param loading how much a part's colour follows the whole object's: their correlation, 0..1
 */
public record ColourScale(FloatTable mean, FloatTable deviation, FloatTable loading) {

    /** As many channels of z tell a colour; they come first. */
    public static final int COLOUR_AXES = 3;

    /** The axis that tells how far the brightness spreads. */
    public static final int SPREAD = 3;

    /** The axis that tells how rough it is from pixel to pixel. */
    public static final int ROUGHNESS = 4;

    /** As many channels of z tell a colour and a texture. */
    public static final int AXES = 6;

    /** Contrast that nobody sees, in the range of -1..1: about a grey level. Below it contrasts count as equal. */
    private static final double UNSEEN = 0.01;

    /** Rarer textures are taken for these, so that no single scene decides what large noise means; rarer colours count less and less. */
    public static final float FARTHEST = 2.5f;

    /** The rarest colours: a red car is seven deviations from the mean of cars, which are grey, and is told as 4.2. */
    public static final float MOST_VIVID = 5;

    private static final String MEAN = "mean";
    private static final String DEVIATION = "deviation";
    private static final String LOADING = "loading";

    /** A colour of -1..1 along its axes. */
    public static double[] axes(double red, double green, double blue) {
        return new double[] {(red + green + blue) / 3, red - blue, green - (red + blue) / 2};
    }

    /**
     * A texture along its axes. Contrasts are logarithms: twice as much is as far from once as that is from half.
     *
     * @param spread standard deviation of the brightness
     * @param roughness mean difference of brightness between neighbours
     * @param slope change of brightness for a standard deviation of rows downwards
     */
    public static double[] texture(double spread, double roughness, double slope) {
        return new double[] {Math.log(spread + UNSEEN), Math.log(roughness + UNSEEN), slope};
    }

    /**
     * The channels of z that tell a colour, and a texture if it is known.
     *
     * @param axes of the colour, and of the texture behind them or not at all
     */
    public float[] channels(int classId, int part, double[] axes) {
        float[] channels = new float[axes.length];
        for (int axis = 0; axis < axes.length; axis++) {
            double away = (axes[axis] - mean.get(classId, part, axis)) / deviation.get(classId, part, axis);
            channels[axis] = (float) (axis < COLOUR_AXES ? vivid(away) : Math.clamp(away, -FARTHEST, FARTHEST));
        }
        return channels;
    }

    /** Beyond the usual by its logarithm: of two rare colours the more vivid one is told as such (decision 0071). */
    private static double vivid(double away) {
        double beyond = Math.abs(away) - FARTHEST;
        return beyond <= 0 ? away : Math.copySign(Math.min(FARTHEST + Math.log1p(beyond), MOST_VIVID), away);
    }

    public int classes() {
        return mean.shape()[0];
    }

    /** Global part channels, with 0 for none. */
    public int parts() {
        return mean.shape()[1];
    }

    /** As tensors {@code mean}, {@code deviation} and {@code loading}, classes x parts x 6. */
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
