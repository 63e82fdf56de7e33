package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partbrush.nn.PartExperts;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.PartUNet;
import org.partbrush.nn.Pass;
import org.partbrush.train.shape.PartScore;

/**
 * Judges a part U-Net by the test objects of every category, alone and beside a trained PartNet, as it is used.
 *
 * @param network with the weights to judge
 * @param partNet null: there is none to judge it with
 * @param pass an inference pass
 */
record PartUNetEvaluation(
        PartUNet network, @Nullable PartNet partNet, Pass pass, PartObjects objects, List<String> categories) {

    /** Scores by category and method. */
    Map<String, Map<String, PartScore>> run(NDManager parent) {
        Map<String, Map<String, PartScore>> report = new LinkedHashMap<>();
        for (int c = 0; c < categories.size(); c++) {
            report.put(categories.get(c), ofCategory(parent, c));
        }
        return report;
    }

    private Map<String, PartScore> ofCategory(NDManager parent, int category) {
        int slots = objects.partCounts().get(category) + 1;
        Map<String, PartScore> scores = new LinkedHashMap<>();
        try (NDManager manager = parent.newSubManager()) {
            scores.put(
                    "unet",
                    score(manager, category, new PartLabeller(silhouettes -> alone(silhouettes, category, slots))));
            if (partNet != null) {
                PartExperts both = new PartExperts(partNet, network);
                List<byte[]> supports = objects.supports().get(category);
                scores.put(
                        "withPartNet",
                        score(manager, category, PartLabeller.of(manager, both, pass, category, supports, slots)));
            }
        }
        return scores;
    }

    private NDArray alone(NDArray silhouettes, int category, int slots) {
        return network.inferMirrored(pass, silhouettes, category).get(":,:{}", slots);
    }

    private PartScore score(NDManager manager, int category, PartLabeller labeller) {
        List<byte[]> truths = objects.tested().get(category);
        return PartScore.of(labeller.label(manager, truths), truths).rounded();
    }
}
