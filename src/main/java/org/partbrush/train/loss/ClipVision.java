package org.partbrush.train.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Torch;
import org.partbrush.nn.WeightTensor;

/**
 * The image tower of CLIP (Radford et al., 2021, arXiv 2103.00020), a vision transformer with layer norms before its
 * halves and QuickGELU; the paper's style loss compares its patch tokens after the ninth block (METHOD.md section 4).
 * What follows that block is neither needed nor read. Float32. One thread at a time; owns its weights.
 */
public final class ClipVision implements FeatureNetwork {

    static final String MARK = "class_embedding";

    /** Where a whole CLIP keeps this tower. */
    static final String PREFIX = "visual.";

    private final Layout layout;
    private final FrozenWeights weights;
    private final ClipPixels pixels;

    /**
     * The tower's shape.
     *
     * @param patch side of a patch in pixels
     * @param grid patches in a row and in a column
     * @param blocks that are run
     */
    public record Layout(int width, int heads, int patch, int grid, int blocks) {

        /** ViT-B/32 up to block 8, counted from 0. */
        public static final Layout VIT_B_32 = new Layout(768, 12, 32, 7, 9);

        int tokens() {
            return grid * grid;
        }
    }

    /**
     * Takes the weights over.
     *
     * @param tensors under OpenAI's names without {@code visual.}; those of later layers are left
     */
    public ClipVision(NDManager parent, Layout layout, Map<String, WeightTensor> tensors) throws IOException {
        this.layout = layout;
        weights = FrozenWeights.of(parent, needed(layout), tensors);
        pixels = new ClipPixels(weights.manager());
    }

    private static Map<String, long[]> needed(Layout layout) {
        long d = layout.width;
        Map<String, long[]> needed = new LinkedHashMap<>();
        needed.put(MARK, new long[] {d});
        needed.put("positional_embedding", new long[] {layout.tokens() + 1, d});
        needed.put("conv1.weight", new long[] {d, 3, layout.patch, layout.patch});
        pair(needed, "ln_pre.", d);
        for (int i = 0; i < layout.blocks; i++) {
            String block = block(i);
            pair(needed, block + "attn.in_proj_", 3 * d, d);
            pair(needed, block + "attn.out_proj.", d, d);
            pair(needed, block + "ln_1.", d);
            pair(needed, block + "ln_2.", d);
            pair(needed, block + "mlp.c_fc.", 4 * d, d);
            pair(needed, block + "mlp.c_proj.", d, 4 * d);
        }
        return needed;
    }

    /** A weight and its bias, which is as long as the weight's first axis. */
    private static void pair(Map<String, long[]> needed, String name, long... shape) {
        needed.put(name + "weight", shape);
        needed.put(name + "bias", new long[] {shape[0]});
    }

    private static String block(int i) {
        return "transformer.resblocks." + i + ".";
    }

    @Override
    public String name() {
        return "CLIP ViT-B/32";
    }

    /** Takes one size only: {@code size} is not read. */
    @Override
    public Features forward(Pass pass, NDArray image, int size) {
        List<NDArray> tokens = List.of(tokens(pass, preprocess(pass, image)));
        return new Features(tokens, tokens);
    }

    /** What the tower reads of images: N x 3 x grid*patch x grid*patch. */
    public NDArray preprocess(Pass pass, NDArray image) {
        return pixels.of(pass, image, layout.grid * layout.patch);
    }

    /** Patch tokens of preprocessed images, the class token dropped: N x T x D. */
    private NDArray tokens(Pass pass, NDArray image) {
        long n = image.getShape().get(0);
        NDArray own = weights.get(MARK).reshape(1, 1, -1).broadcast(new Shape(n, 1, layout.width));
        NDArray x = NDArrays.concat(new NDList(own, patches(pass, image)), 1);
        x = norm(pass, x.add(weights.get("positional_embedding")), "ln_pre.");
        for (int i = 0; i < layout.blocks; i++) {
            String block = block(i);
            x = x.add(attention(pass, norm(pass, x, block + "ln_1."), block + "attn."));
            NDArray hidden = linear(pass, norm(pass, x, block + "ln_2."), block + "mlp.c_fc.");
            x = x.add(linear(pass, pass.ops().quickGelu(hidden), block + "mlp.c_proj."));
        }
        return x.get(":,1:");
    }

    /** The first convolution, whose stride is its kernel's size, as one product. */
    private NDArray patches(Pass pass, NDArray image) {
        int p = layout.patch;
        int g = layout.grid;
        NDArray pieces =
                image.reshape(-1, 3, g, p, g, p).transpose(0, 2, 4, 1, 3, 5).reshape(-1, layout.tokens(), 3L * p * p);
        NDArray kernel = weights.get("conv1.weight").reshape(layout.width, -1);
        return pieces.matMul(kernel.transpose());
    }

    private NDArray attention(Pass pass, NDArray x, String name) {
        long n = x.getShape().get(0);
        long t = x.getShape().get(1);
        long each = layout.width / layout.heads;
        NDArray all = linear(pass, x, name + "in_proj_")
                .reshape(n, t, 3, layout.heads, each)
                .transpose(2, 0, 3, 1, 4);
        NDArray queries = Torch.times(all.get(0), Math.pow(each, -0.5));
        NDArray shares = queries.matMul(all.get(1).swapAxes(2, 3)).softmax(-1);
        NDArray heads = shares.matMul(all.get(2)).swapAxes(1, 2);
        return linear(pass, heads.reshape(n, t, layout.width), name + "out_proj.");
    }

    private NDArray linear(Pass pass, NDArray x, String name) {
        return pass.ops().linear(x, weights.get(name + "weight"), weights.get(name + "bias"));
    }

    private NDArray norm(Pass pass, NDArray x, String name) {
        return pass.ops().layerNorm(x, weights.get(name + "weight"), weights.get(name + "bias"));
    }

    @Override
    public void close() {
        weights.close();
    }
}
