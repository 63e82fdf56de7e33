package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import org.partbrush.nn.PartUNet;
import org.partbrush.nn.PartUNetConfig;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Torch;
import org.partbrush.train.loss.PartLoss;
import org.partbrush.train.shape.ShapeBatch;

/**
 * One training step of a part U-Net, by PartNet's loss. For the training thread.
 *
 * @param jaccard weight of {@link PartLoss#jaccard}
 */
record PartUNetStep(Trained<PartUNet> trained, Pass pass, double jaccard) {

    void run(NDManager root, ShapeBatch shapes, double rate, StepMeans means) {
        PartUNetConfig config = trained.network().config();
        try (NDManager manager = root.newSubManager();
                GradientCollector collector = Torch.engine().newGradientCollector()) {
            ShapeTensors tensors = ShapeTensors.of(manager, shapes, config.slots());
            NDArray logits = trained.network().forward(pass, tensors.silhouette(), tensors.category());
            LossSum sum = new LossSum(means);
            sum.add("inferred", PartLoss.of(logits, tensors.target(), tensors.weight()), 1);
            if (jaccard > 0) {
                sum.add(
                        "jaccard",
                        PartLoss.jaccard(
                                logits, tensors.target(), tensors.weight(), tensors.category(), config.categories()),
                        jaccard);
            }
            collector.backward(sum.total());
            trained.adam().step(rate);
        }
    }
}
