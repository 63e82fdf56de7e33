package org.partbrush.evaluation;

import java.util.List;

/**
 * The normal distribution that fits some vectors: their mean and their covariance, with n - 1 below the sum.
 *
 * @param covariance row-major, as wide as the mean is long
 */
record Gaussian(double[] mean, double[] covariance) {

    /** @param vectors at least two, of equal lengths */
    static Gaussian of(List<float[]> vectors) {
        if (vectors.size() < 2) {
            throw new IllegalArgumentException("A covariance needs at least two vectors, not " + vectors.size() + ".");
        }
        double[] mean = mean(vectors);
        int size = mean.length;
        double[] covariance = new double[size * size];
        double[] centred = new double[size];
        for (float[] vector : vectors) {
            for (int i = 0; i < size; i++) {
                centred[i] = vector[i] - mean[i];
            }
            for (int i = 0; i < size; i++) {
                double scaled = centred[i] / (vectors.size() - 1);
                for (int j = 0; j < size; j++) {
                    covariance[i * size + j] += scaled * centred[j];
                }
            }
        }
        return new Gaussian(mean, covariance);
    }

    private static double[] mean(List<float[]> vectors) {
        double[] mean = new double[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / (double) vectors.size();
            }
        }
        return mean;
    }

    double trace() {
        double trace = 0;
        for (int i = 0; i < covariance.length; i += mean.length + 1) {
            trace += covariance[i];
        }
        return trace;
    }
}
