package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partbrush.nn.PartUNet;
import org.partbrush.nn.Pass;
import org.partbrush.train.shape.PartScore;

/**
 * Judges a part U-Net by the test objects of every category.
 *
 * @param network with the weights to judge
 * @param pass an inference pass
 * @param categories their names
 */
record PartUNetEvaluation(PartUNet network, Pass pass, PartObjects objects, List<String> categories) {

    /** Scores by category. */
    Map<String, PartScore> run(NDManager manager) {
        Map<String, PartScore> report = new LinkedHashMap<>();
        for (int c = 0; c < categories.size(); c++) {
            int category = c;
            List<byte[]> truths = objects.tested().get(category);
            List<byte[]> named = new PartLabeller(silhouettes -> logits(silhouettes, category)).label(manager, truths);
            report.put(categories.get(category), PartScore.of(named, truths).rounded());
        }
        return report;
    }

    private NDArray logits(NDArray silhouettes, int category) {
        int slots = objects.partCounts().get(category) + 1;
        return network.inferMirrored(pass, silhouettes, category).get(":,:{}", slots);
    }
}
