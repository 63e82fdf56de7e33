package org.partbrush.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that an evaluation found, as it is written to JSON.
 *
 * @param segmentation null without a segmentation network
 * @param distances none without a feature network
 * @param parts by class, where the data gives parts
 * @param published rows of the paper's tables
 * @param remarks what may be compared with what
 */
public record EvaluationReport(
        Protocol protocol,
        @Nullable Segmentation segmentation,
        List<Distance> distances,
        List<PartScore> parts,
        List<Obedience> obedience,
        PublishedFigures published,
        List<String> remarks) {

    /**
     * How the figures were made.
     *
     * @param size short side of the scenes, at most
     * @param seed of the first scene; the second has the next
     * @param features null without a feature network
     */
    public record Protocol(
            String model,
            String data,
            int scenes,
            int size,
            long seed,
            @Nullable String features,
            String device) {}

    /**
     * How well a network finds the painted classes again.
     *
     * @param network its name
     * @param real the same for the photographs: what the network can find at all
     */
    public record Segmentation(String network, SegmentationScore synthesized, SegmentationScore real) {}

    /**
     * Scores of a segmentation, unlabelled pixels left out.
     *
     * @param meanIou mean of {@code iou}
     * @param accuracy share of equal pixels
     * @param iou intersection over union by class, all scenes together
     */
    public record SegmentationScore(double meanIou, double accuracy, Map<String, Double> iou) {}

    /**
     * A Frechet distance of synthesized pictures to photographs.
     *
     * @param name of the distance
     * @param of images or objects
     * @param count of synthesized pictures, and of photographs
     * @param yardstickCount of other photographs
     * @param yardstick distance of those to the photographs; null if there are none
     */
    public record Distance(
            String name,
            String of,
            int count,
            double value,
            int yardstickCount,
            @Nullable Double yardstick) {}

    /** Inferred parts against the given ones of a class. */
    public record PartScore(String ofClass, double meanIou, double accuracy, Map<String, Double> iou) {}

    /**
     * What removing a part changes, averaged over objects.
     *
     * @param visibleInside share of the part's pixels that change by more than 8 grey levels
     * @param meanInside mean change of the part's pixels in grey levels
     * @param meanOutside mean change of all pixels outside the object in grey levels
     */
    public record Obedience(
            String ofClass, String part, int objects, double visibleInside, double meanInside, double meanOutside) {}
}
