package org.partbrush.train;

import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partbrush.nn.PartInference;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.Pass;
import org.partbrush.train.shape.PartScore;
import org.partbrush.train.shape.ShapeBaseline;

/**
 * Judges PartNet by the test objects of every category, beside baselines that need no network.
 *
 * @param network with the weights to judge
 * @param pass an inference pass
 */
record PartNetEvaluation(PartNet network, Pass pass, PartObjects objects) {

    /** Scores by category and method. */
    Map<String, Map<String, PartScore>> run(NDManager parent) {
        Map<String, Map<String, PartScore>> report = new LinkedHashMap<>();
        for (int c = 0; c < objects.tested().size(); c++) {
            List<byte[]> truths = objects.tested().get(c);
            List<byte[]> examples = objects.examples(c);
            Map<String, PartScore> scores = new LinkedHashMap<>();
            scores.put("partnet", PartScore.of(infer(parent, c), truths).rounded());
            scores.put("nearest", score(new ShapeBaseline.NearestShape(examples), truths));
            scores.put("majority", score(ShapeBaseline.Majority.of(examples), truths));
            report.put(network.config().categories().get(c), scores);
        }
        return report;
    }

    private static PartScore score(ShapeBaseline baseline, List<byte[]> truths) {
        return PartScore.of(truths.stream().map(baseline::guess).toList(), truths)
                .rounded();
    }

    /** Part ids within the silhouettes of a category's test objects. */
    private List<byte[]> infer(NDManager parent, int category) {
        try (NDManager manager = parent.newSubManager()) {
            int slots = objects.partCounts().get(category) + 1;
            List<byte[]> supports = objects.supports().get(category);
            return PartLabeller.of(manager, new PartInference(network, null), pass, category, supports, slots)
                    .label(manager, objects.tested().get(category));
        }
    }
}
