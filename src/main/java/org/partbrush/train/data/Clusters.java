package org.partbrush.train.data;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Groups of vectors that lack values here and there (NaN): k-means by Lloyd's iteration, seeded by k-means++ (Arthur and
 * Vassilvitskii, SODA 2007). Two vectors are as far apart as the values are which both have.
 *
 * @param centres one for each group, NaN where no vector of the group has a value
 * @param members how many vectors each group has
 * @param of the group of each vector
 */
record Clusters(double[][] centres, int[] members, int[] of) {

    private static final int ITERATIONS = 30;

    /** Where two vectors have nothing in common. */
    private static final double UNKNOWN_DISTANCE = 1;

    /**
     * Finds groups.
     *
     * @param weights what each place of a vector counts
     * @param count groups to find at most: fewer if there are fewer vectors
     */
    static Clusters in(List<double[]> vectors, double[] weights, int count, RandomGenerator random) {
        double[][] centres = seeds(vectors, weights, Math.min(count, vectors.size()), random);
        Clusters found = around(centres, vectors, weights);
        for (int i = 0; i < ITERATIONS; i++) {
            found = around(found.means(vectors), vectors, weights);
        }
        return found;
    }

    private static Clusters around(double[][] centres, List<double[]> vectors, double[] weights) {
        int[] members = new int[centres.length];
        int[] of = new int[vectors.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = nearest(vectors.get(i), centres, centres.length, weights);
            members[of[i]]++;
        }
        return new Clusters(centres, members, of);
    }

    private double[][] means(List<double[]> vectors) {
        int length = vectors.isEmpty() ? 0 : vectors.getFirst().length;
        double[][] sums = new double[centres.length][length];
        int[][] counts = counts(vectors);
        for (int i = 0; i < of.length; i++) {
            for (int k = 0; k < length; k++) {
                double value = vectors.get(i)[k];
                sums[of[i]][k] += Double.isNaN(value) ? 0 : value;
            }
        }
        for (int g = 0; g < sums.length; g++) {
            for (int k = 0; k < length; k++) {
                sums[g][k] = counts[g][k] == 0 ? Double.NaN : sums[g][k] / counts[g][k];
            }
        }
        return sums;
    }

    /** How many vectors of each group have a value at each place. */
    int[][] counts(List<double[]> vectors) {
        int[][] counts = new int[centres.length][vectors.isEmpty() ? 0 : vectors.getFirst().length];
        for (int i = 0; i < of.length; i++) {
            double[] vector = vectors.get(i);
            for (int k = 0; k < vector.length; k++) {
                counts[of[i]][k] += Double.isNaN(vector[k]) ? 0 : 1;
            }
        }
        return counts;
    }

    /** Each vector is chosen with a chance that grows by the square of its distance to those before. */
    private static double[][] seeds(List<double[]> vectors, double[] weights, int count, RandomGenerator random) {
        double[][] seeds = new double[count][];
        for (int s = 0; s < count; s++) {
            double[] chances = new double[vectors.size()];
            for (int i = 0; i < chances.length; i++) {
                double[] vector = vectors.get(i);
                chances[i] = s == 0 ? 1 : distance(vector, seeds[nearest(vector, seeds, s, weights)], weights);
            }
            seeds[s] = vectors.get(drawn(chances, random)).clone();
        }
        return seeds;
    }

    private static int drawn(double[] chances, RandomGenerator random) {
        double left = random.nextDouble() * Arrays.stream(chances).sum();
        int chosen = 0;
        while (chosen < chances.length - 1 && left >= chances[chosen]) {
            left -= chances[chosen++];
        }
        return chosen;
    }

    private static int nearest(double[] vector, double[][] centres, int count, double[] weights) {
        int nearest = 0;
        for (int g = 1; g < count; g++) {
            if (distance(vector, centres[g], weights) < distance(vector, centres[nearest], weights)) {
                nearest = g;
            }
        }
        return nearest;
    }

    /** Mean of the squared differences. */
    private static double distance(double[] a, double[] b, double[] weights) {
        double sum = 0;
        double weight = 0;
        for (int k = 0; k < a.length; k++) {
            double difference = a[k] - b[k];
            if (!Double.isNaN(difference)) {
                sum += weights[k] * difference * difference;
                weight += weights[k];
            }
        }
        return weight == 0 ? UNKNOWN_DISTANCE : sum / weight;
    }
}
