package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.stream.IntStream;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Torch;
import org.partbrush.train.loss.PartLoss;
import org.partbrush.train.shape.PartShape;
import org.partbrush.train.shape.ShapeBatch;

/**
 * One training step of PartNet (METHOD.md section 1): infer the parts of silhouettes from the supports, and again with
 * one support replaced by the object itself, which then only has to be copied. For the training thread.
 */
record PartNetStep(Trained<PartNet> trained, Pass pass) {

    private static final int SIDE = PartShape.SAMPLE;

    /**
     * Runs a step.
     *
     * @param supports of each category, 64x64 each
     * @param slots the part id of each channel
     * @param replaced number of the support that gives way to the object itself
     */
    void run(
            NDManager root,
            ShapeBatch batch,
            List<List<byte[]>> supports,
            int[] slots,
            int replaced,
            double rate,
            StepMeans means) {
        PartNet net = trained.network();
        try (NDManager manager = root.newSubManager();
                GradientCollector collector = Torch.engine().newGradientCollector()) {
            ShapeTensors tensors = ShapeTensors.of(manager, batch, slots.length);
            SupportTokens tokens = SupportTokens.of(manager, pass, net, supports, slots);
            NDArray query = net.encodeShape(pass, tensors.silhouette());
            LossSum sum = new LossSum(means);
            NDArray inferred = net.decode(
                            pass,
                            query,
                            net.encodeSupports(pass, tokens.shapes(), tokens.masks())
                                    .take(tensors.category()))
                    .logits();
            sum.add("inferred", PartLoss.of(inferred, tensors.target(), tensors.known()), 1);
            NDArray complete = manager.create(IntStream.range(0, batch.count())
                    .filter(n -> batch.isComplete()[n])
                    .asLongStream()
                    .toArray());
            if (complete.size() > 0) {
                ShapeTensors own = tensors.take(complete);
                NDArray ownQuery = query.get(complete);
                SupportTokens withOwn =
                        tokens.take(own.category()).replace(pass, net, replaced, ownQuery, own.target());
                NDArray copied = net.decode(pass, ownQuery, net.encodeSupports(pass, withOwn.shapes(), withOwn.masks()))
                        .logits();
                sum.add("copied", PartLoss.of(copied, own.target(), own.known()), 1);
            }
            collector.backward(sum.total());
            trained.adam().step(rate);
        }
    }
}
