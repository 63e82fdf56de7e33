package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.Pass;
import org.partbrush.train.shape.PartShape;

/**
 * Encoded support part maps, before the attention layers project them.
 *
 * @param shapes C x 1 x (n*64) x D, tokens of the silhouettes
 * @param masks C x K x (n*64) x D, tokens of the part masks
 */
public record SupportTokens(NDArray shapes, NDArray masks) {

    private static final int SIDE = PartShape.SAMPLE;
    private static final int TOKENS = 64;

    /**
     * Encodes supports.
     *
     * @param supports of each category equally many, 64x64 part ids
     * @param slots the part id of each of the K channels
     */
    public static SupportTokens of(
            NDManager manager, Pass pass, PartNet net, List<List<byte[]>> supports, int[] slots) {
        int categories = supports.size();
        int count = supports.getFirst().size();
        int pixels = SIDE * SIDE;
        float[] silhouettes = new float[categories * count * pixels];
        // Slots before supports, so that the tokens of all supports of a slot lie together.
        float[] masks = new float[categories * slots.length * count * pixels];
        for (int c = 0; c < categories; c++) {
            for (int s = 0; s < count; s++) {
                byte[] labels = supports.get(c).get(s);
                for (int i = 0; i < pixels; i++) {
                    silhouettes[(c * count + s) * pixels + i] = labels[i] == 0 ? 0 : 1;
                }
                for (int k = 0; k < slots.length; k++) {
                    int at = ((c * slots.length + k) * count + s) * pixels;
                    for (int i = 0; i < pixels; i++) {
                        masks[at + i] = labels[i] == slots[k] ? 1 : 0;
                    }
                }
            }
        }
        NDArray shapes = net.encodeShape(pass, manager.create(silhouettes, new Shape(categories * count, SIDE, SIDE)));
        NDArray parts =
                net.encodeMask(pass, manager.create(masks, new Shape(categories * slots.length * count, SIDE, SIDE)));
        long features = net.config().features();
        return new SupportTokens(
                PartNet.tokens(shapes).reshape(categories, 1, count * TOKENS, features),
                PartNet.tokens(parts).reshape(categories, slots.length, count * TOKENS, features));
    }

    /** Those of each sample's category. */
    SupportTokens take(NDArray category) {
        return new SupportTokens(shapes.get(category), masks.get(category));
    }

    /**
     * With one support replaced by the object itself.
     *
     * @param number of the support
     * @param query BxDx8x8, the encoded silhouettes
     * @param target BxKxHxW, their part masks
     */
    public SupportTokens replace(Pass pass, PartNet net, int number, NDArray query, NDArray target) {
        Shape shape = target.getShape();
        long features = net.config().features();
        NDArray ownShape = PartNet.tokens(query).reshape(shape.get(0), 1, TOKENS, features);
        NDArray ownMasks = PartNet.tokens(net.encodeMask(pass, target.reshape(-1, SIDE, SIDE)))
                .reshape(shape.get(0), shape.get(1), TOKENS, features);
        return new SupportTokens(replace(shapes, number, ownShape), replace(masks, number, ownMasks));
    }

    /**
     * Infers the parts of as many objects as there are categories, each by the supports of its own.
     *
     * @param query CxDx8x8, the encoded silhouettes
     * @return logits, CxKx64x64
     */
    public NDArray infer(Pass pass, PartNet net, NDArray query) {
        return net.decode(pass, query, net.encodeSupports(pass, shapes, masks)).logits();
    }

    private static NDArray replace(NDArray tokens, int number, NDArray own) {
        NDList pieces = new NDList();
        long end = tokens.getShape().get(2);
        long start = (long) number * TOKENS;
        if (start > 0) {
            pieces.add(tokens.get(new NDIndex(":,:,0:{}", start)));
        }
        pieces.add(own);
        if (start + TOKENS < end) {
            pieces.add(tokens.get(new NDIndex(":,:,{}:{}", start + TOKENS, end)));
        }
        return NDArrays.concat(pieces, 2);
    }
}
