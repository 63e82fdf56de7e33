package org.partbrush.train.data;

import org.partbrush.nn.ColourScale;

/** How colours are distributed, and how far they follow others: parts their object, regions their scene; axis by axis. */
final class ColourMoments {

    private static final double LEAST_DEVIATION = 0.02;

    private int count;
    private final double[] sum = new double[ColourScale.AXES];
    private final double[] squares = new double[ColourScale.AXES];
    private final double[] wholeSum = new double[ColourScale.AXES];
    private final double[] wholeSquares = new double[ColourScale.AXES];
    private final double[] products = new double[ColourScale.AXES];

    /** Counts a colour together with that of the whole which it belongs to. */
    void add(double[] part, double[] whole) {
        count++;
        for (int axis = 0; axis < ColourScale.AXES; axis++) {
            sum[axis] += part[axis];
            squares[axis] += part[axis] * part[axis];
            wholeSum[axis] += whole[axis];
            wholeSquares[axis] += whole[axis] * whole[axis];
            products[axis] += part[axis] * whole[axis];
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    float[] mean() {
        float[] mean = new float[ColourScale.AXES];
        for (int axis = 0; axis < mean.length; axis++) {
            mean[axis] = (float) average(sum[axis]);
        }
        return mean;
    }

    float[] deviation() {
        float[] deviation = new float[ColourScale.AXES];
        for (int axis = 0; axis < deviation.length; axis++) {
            deviation[axis] = (float) deviation(sum[axis], squares[axis]);
        }
        return deviation;
    }

    private double deviation(double ofSum, double ofSquares) {
        double mean = average(ofSum);
        return Math.max(LEAST_DEVIATION, Math.sqrt(Math.max(0, average(ofSquares) - mean * mean)));
    }

    private double average(double ofSum) {
        return ofSum / Math.max(1, count);
    }

    /** Correlation with the whole; 0 for a negative one. */
    float[] loading() {
        float[] loading = new float[ColourScale.AXES];
        for (int axis = 0; axis < loading.length; axis++) {
            double covariance = average(products[axis]) - average(sum[axis]) * average(wholeSum[axis]);
            double both = deviation(sum[axis], squares[axis]) * deviation(wholeSum[axis], wholeSquares[axis]);
            loading[axis] = (float) Math.clamp(covariance / both, 0, 1);
        }
        return loading;
    }
}
