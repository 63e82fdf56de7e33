package org.partbrush.train.shape;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.partbrush.label.PartVocabulary;
import org.partbrush.train.score.Confusion;

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
        Confusion confusion = new Confusion(LABELS);
        for (int n = 0; n < truths.size(); n++) {
            byte[] truth = truths.get(n);
            for (int i = 0; i < truth.length; i++) {
                if ((truth[i] & 0xFF) != PartVocabulary.UNKNOWN) {
                    confusion.add(truth[i] & 0xFF, predictions.get(n)[i] & 0xFF);
                }
            }
        }
        return of(confusion);
    }

    /** The score of counted pixels. */
    public static PartScore of(Confusion confusion) {
        return new PartScore(confusion.meanIou(), confusion.accuracy(0), confusion.accuracy(1), confusion.iou());
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
}
