package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.partbrush.nn.EncodedSupports;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Torch;
import org.partbrush.train.loss.PartLoss;
import org.partbrush.train.shape.ShapeBatch;

/**
 * One training step of PartNet (METHOD.md section 1): infer the parts of silhouettes from the supports, and again with
 * one support replaced by the object itself, which then only has to be copied. For the training thread.
 *
 * @param jaccard weight of {@link PartLoss#jaccard}; the reference has 0
 */
record PartNetStep(Trained<PartNet> trained, Pass pass, double jaccard) {

    /**
     * What a step learns from.
     *
     * @param supports of each category, 64x64 each
     * @param slots the part id of each channel
     * @param replaced number of the support that gives way to the object itself; negative: none does in this step
     */
    record Material(ShapeBatch shapes, List<List<byte[]>> supports, int[] slots, int replaced) {}

    void run(NDManager root, Material material, double rate, StepMeans means) {
        PartNet net = trained.network();
        try (NDManager manager = root.newSubManager();
                GradientCollector collector = Torch.engine().newGradientCollector()) {
            ShapeTensors tensors = ShapeTensors.of(manager, material.shapes, material.slots.length);
            SupportTokens tokens = SupportTokens.of(manager, pass, net, material.supports, material.slots);
            NDArray query = net.encodeShape(pass, tensors.silhouette());
            LossSum sum = new LossSum(means);
            EncodedSupports supports = net.encodeSupports(pass, tokens.shapes(), tokens.masks());
            NDArray inferred =
                    net.decode(pass, query, supports.take(tensors.category())).logits();
            sum.add("inferred", PartLoss.of(inferred, tensors.target(), tensors.weight()), 1);
            if (jaccard > 0) {
                int categories = material.supports.size();
                sum.add(
                        "jaccard",
                        PartLoss.jaccard(inferred, tensors.target(), tensors.weight(), tensors.category(), categories),
                        jaccard);
            }
            long[] complete = material.replaced < 0 ? new long[0] : material.shapes.complete();
            if (complete.length > 0) {
                sum.add("copied", copied(material, tensors, tokens, query, manager.create(complete)), 1);
            }
            collector.backward(sum.total());
            trained.adam().step(rate);
        }
    }

    /** The loss of completely known objects that are among their own supports. */
    private NDArray copied(
            Material material, ShapeTensors tensors, SupportTokens tokens, NDArray query, NDArray complete) {
        PartNet net = trained.network();
        ShapeTensors own = tensors.take(complete);
        NDArray ownQuery = query.get(complete);
        SupportTokens withOwn =
                tokens.take(own.category()).replace(pass, net, material.replaced, ownQuery, own.target());
        return PartLoss.of(withOwn.infer(pass, net, ownQuery), own.target(), own.weight());
    }
}
