package org.partbrush.train.score;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts how often each true label was taken for each other one. One thread at a time. */
public final class Confusion {

    private final long[][] counts;

    /** @param labels 0 .. labels-1 may occur */
    public Confusion(int labels) {
        counts = new long[labels][labels];
    }

    public void add(int truth, int prediction) {
        counts[truth][prediction]++;
    }

    /** Share of equal pixels among those whose true label is {@code first} or more; 0 if there are none. */
    public double accuracy(int first) {
        long equal = 0;
        long all = 0;
        for (int label = first; label < counts.length; label++) {
            equal += counts[label][label];
            all += ofTruth(label);
        }
        return all == 0 ? 0 : equal / (double) all;
    }

    /** Intersection over union of every label from 1 that occurs among the true ones. */
    public SortedMap<Integer, Double> iou() {
        SortedMap<Integer, Double> iou = new TreeMap<>();
        for (int label = 1; label < counts.length; label++) {
            long truth = ofTruth(label);
            if (truth > 0) {
                iou.put(label, counts[label][label] / (double) (truth + predicted(label) - counts[label][label]));
            }
        }
        return iou;
    }

    /** Mean of {@link #iou}; 0 if no label occurs. */
    public double meanIou() {
        return iou().values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    private long ofTruth(int label) {
        long sum = 0;
        for (long count : counts[label]) {
            sum += count;
        }
        return sum;
    }

    private long predicted(int label) {
        long sum = 0;
        for (long[] row : counts) {
            sum += row[label];
        }
        return sum;
    }
}
