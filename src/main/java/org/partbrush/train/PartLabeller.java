package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.partbrush.nn.EncodedSupports;
import org.partbrush.nn.PartInference;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Torch;
import org.partbrush.train.shape.PartShape;

/**
 * Names the parts of the objects of one category: silhouettes in, part ids out. For the training thread.
 *
 * @param logits from Bx64x64 silhouettes to BxKx64x64 logits of the category's parts, background included
 */
record PartLabeller(UnaryOperator<NDArray> logits) {

    /** Silhouettes that are labelled at once. */
    static final int GROUP = 16;

    private static final int SIDE = PartShape.SAMPLE;
    private static final int PIXELS = SIDE * SIDE;

    /**
     * By all that knows the category, with its supports encoded into memory of {@code manager}.
     *
     * @param pass an inference pass
     * @param category index among PartNet's
     * @param supports part maps, 64x64 each
     * @param slots parts to look for, background included
     */
    static PartLabeller of(
            NDManager manager, PartInference inference, Pass pass, int category, List<byte[]> supports, int slots) {
        EncodedSupports encoded = encode(manager, inference.partNet(), pass, supports, slots);
        return new PartLabeller(silhouettes -> inference.infer(pass, silhouettes, category, encoded, slots));
    }

    /** A category's supports, 64x64 each, encoded into memory of {@code manager}. */
    static EncodedSupports encode(NDManager manager, PartNet network, Pass pass, List<byte[]> supports, int slots) {
        float[] labels = new float[supports.size() * PIXELS];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = supports.get(i / PIXELS)[i % PIXELS];
        }
        NDArray maps = manager.create(labels, new Shape(1, supports.size(), SIDE, SIDE));
        return network.encodeSupports(pass, maps, slots);
    }

    /** Part ids inside of silhouettes (where a map is not 0), 0 outside. */
    List<byte[]> label(NDManager parent, List<byte[]> silhouettes) {
        List<byte[]> labelled = new ArrayList<>();
        for (int at = 0; at < silhouettes.size(); at += GROUP) {
            labelled.addAll(labelGroup(parent, silhouettes.subList(at, Math.min(at + GROUP, silhouettes.size()))));
        }
        return labelled;
    }

    private List<byte[]> labelGroup(NDManager parent, List<byte[]> group) {
        float[] inside = new float[group.size() * PIXELS];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = group.get(i / PIXELS)[i % PIXELS] == 0 ? 0 : 1;
        }
        try (NDManager manager = parent.newSubManager()) {
            NDArray silhouettes = manager.create(inside, new Shape(group.size(), SIDE, SIDE));
            long[] parts = Torch.likeliestFrom1(logits.apply(silhouettes)).toLongArray();
            List<byte[]> labelled = new ArrayList<>();
            for (int n = 0; n < group.size(); n++) {
                byte[] map = new byte[PIXELS];
                for (int i = 0; i < PIXELS; i++) {
                    map[i] = (byte) (inside[n * PIXELS + i] * parts[n * PIXELS + i]);
                }
                labelled.add(map);
            }
            return labelled;
        }
    }
}
