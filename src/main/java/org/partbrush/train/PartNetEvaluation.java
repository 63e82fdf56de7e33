package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partbrush.nn.EncodedSupports;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.Pass;
import org.partbrush.train.shape.PartScore;
import org.partbrush.train.shape.PartShape;
import org.partbrush.train.shape.ShapeBaseline;

/**
 * Judges PartNet by the test objects of every category, beside baselines that need no network.
 *
 * @param network with the weights to judge
 * @param pass an inference pass
 */
record PartNetEvaluation(PartNet network, Pass pass, PartObjects objects) {

    private static final int GROUP = 16;
    private static final int SIDE = PartShape.SAMPLE;

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
        List<byte[]> truths = objects.tested().get(category);
        List<byte[]> inferred = new ArrayList<>();
        try (NDManager manager = parent.newSubManager()) {
            int slots = objects.partCounts().get(category) + 1;
            List<byte[]> supports = objects.supports().get(category);
            NDArray maps = manager.create(floats(supports, false), new Shape(1, supports.size(), SIDE, SIDE));
            EncodedSupports encoded = network.encodeSupports(pass, maps, slots);
            for (int at = 0; at < truths.size(); at += GROUP) {
                List<byte[]> group = truths.subList(at, Math.min(at + GROUP, truths.size()));
                inferred.addAll(infer(manager, group, encoded));
            }
        }
        return inferred;
    }

    private List<byte[]> infer(NDManager parent, List<byte[]> group, EncodedSupports supports) {
        try (NDManager manager = parent.newSubManager()) {
            NDArray silhouettes = manager.create(floats(group, true), new Shape(group.size(), SIDE, SIDE));
            NDArray query = network.encodeShape(pass, silhouettes);
            long[] labels =
                    network.decode(pass, query, supports).logits().argMax(1).toLongArray();
            List<byte[]> maps = new ArrayList<>();
            for (int n = 0; n < group.size(); n++) {
                byte[] map = new byte[SIDE * SIDE];
                for (int i = 0; i < map.length; i++) {
                    map[i] = group.get(n)[i] == 0 ? 0 : (byte) labels[n * map.length + i];
                }
                maps.add(map);
            }
            return maps;
        }
    }

    /** Part ids one after the other, or only whether there is an object. */
    private static float[] floats(List<byte[]> maps, boolean asSilhouettes) {
        float[] floats = new float[maps.size() * SIDE * SIDE];
        for (int i = 0; i < floats.length; i++) {
            int label = maps.get(i / (SIDE * SIDE))[i % (SIDE * SIDE)] & 0xFF;
            floats[i] = asSilhouettes ? Math.min(label, 1) : label;
        }
        return floats;
    }
}
