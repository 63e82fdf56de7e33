package org.partbrush.train;

import java.util.LinkedHashMap;
import java.util.Map;

/** Means of named figures over the steps since the last log line. For the training thread. */
public final class StepMeans {

    private final Map<String, double[]> sums = new LinkedHashMap<>();

    public void add(String name, double value) {
        double[] sum = sums.computeIfAbsent(name, unused -> new double[2]);
        sum[0] += value;
        sum[1]++;
    }

    /** The means; starts anew. */
    public Map<String, Double> take(long step) {
        Map<String, Double> means = new LinkedHashMap<>();
        sums.forEach((name, sum) -> means.put(name, sum[0] / sum[1]));
        sums.forEach((name, sum) -> {
            if (!Double.isFinite(sum[0])) {
                throw new IllegalStateException("Training diverged before step " + step + " (" + name
                        + " is not a number): start again from an earlier checkpoint with lower rates.");
            }
        });
        sums.clear();
        return means;
    }
}
