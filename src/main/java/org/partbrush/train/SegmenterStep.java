package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.random.RandomGenerator;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Segmenter;
import org.partbrush.nn.Torch;
import org.partbrush.train.data.SceneBatch;
import org.partbrush.train.loss.ColorJitter;
import org.partbrush.train.loss.SegmentationLoss;

/**
 * One training step of a segmenter: cross-entropy on real images, classes balanced within the batch; pixels without a
 * label carry no loss. For the training thread.
 *
 * @param pass a training pass
 * @param jitter strength of the colour jitter
 */
record SegmenterStep(Trained<Segmenter> trained, Pass pass, double jitter, double largestClass) {

    void run(NDManager root, SceneBatch scenes, double rate, RandomGenerator random, StepMeans means) {
        int classes = trained.network().config().classes();
        try (NDManager manager = root.newSubManager();
                GradientCollector collector = Torch.engine().newGradientCollector()) {
            NDArray label = StepTensors.label(manager, scenes);
            float[] balance = new SegmentationLoss(classes, true, largestClass).balance(scenes.semantic());
            NDArray weights = manager.create(balance, label.getShape());
            NDArray image = ColorJitter.draw(scenes.count(), jitter, random).apply(StepTensors.image(manager, scenes));
            NDArray logits = trained.network().forward(pass, image);
            LossSum sum = new LossSum(means);
            sum.add("loss", SegmentationLoss.crossEntropy(logits, label, weights), 1);
            collector.backward(sum.total());
            trained.adam().step(rate);
            NDArray named = Torch.likeliestFrom1(logits).expandDims(1);
            long equal = named.eq(label).countNonzero().getLong();
            long known = label.countNonzero().getLong();
            means.add("accuracy", known == 0 ? 0 : equal / (double) known);
        }
    }
}
