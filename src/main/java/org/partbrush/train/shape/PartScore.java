package org.partbrush.train.shape;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partbrush.label.PartVocabulary;

/**
 * How well predicted part maps agree with true ones, over the pixels whose truth is known.
 *
 * @param meanIou mean of {@code iou}
 * @param accuracy share of equal pixels, background included, as the reference counts it
 * @param inside share of equal pixels within the objects
 * @param iou intersection over union of every part that occurs, over all objects together
 */
public record PartScore(double meanIou, double accuracy, double inside, SortedMap<Integer, Double> iou) {

    private static final int LABELS = 256;

    /** Predictions and truths of equal sizes, in equal order. */
    public static PartScore of(List<byte[]> predictions, List<byte[]> truths) {
        long[][] confusion = new long[LABELS][LABELS];
        for (int n = 0; n < truths.size(); n++) {
            byte[] truth = truths.get(n);
            for (int i = 0; i < truth.length; i++) {
                confusion[truth[i] & 0xFF][predictions.get(n)[i] & 0xFF]++;
            }
        }
        confusion[PartVocabulary.UNKNOWN] = new long[LABELS];
        SortedMap<Integer, Double> iou = new TreeMap<>();
        for (int part = 1; part < LABELS; part++) {
            long ofPart = sum(confusion[part]);
            if (ofPart > 0) {
                long union = ofPart + column(confusion, part) - confusion[part][part];
                iou.put(part, confusion[part][part] / (double) union);
            }
        }
        double mean =
                iou.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return new PartScore(mean, share(confusion, 0), share(confusion, 1), iou);
    }

    /** With four decimals, for people. */
    public PartScore rounded() {
        SortedMap<Integer, Double> ofParts = new TreeMap<>(iou);
        ofParts.replaceAll((part, value) -> rounded(value));
        return new PartScore(rounded(meanIou), rounded(accuracy), rounded(inside), ofParts);
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    /** Share of equal pixels among those whose true label is {@code first} or more. */
    private static double share(long[][] confusion, int first) {
        long equal = 0;
        long all = 0;
        for (int label = first; label < LABELS; label++) {
            equal += confusion[label][label];
            all += sum(confusion[label]);
        }
        return all == 0 ? 0 : equal / (double) all;
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    private static long column(long[][] confusion, int label) {
        long sum = 0;
        for (long[] row : confusion) {
            sum += row[label];
        }
        return sum;
    }
}
