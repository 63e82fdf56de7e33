package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.partbrush.nn.Pass;
import org.partbrush.nn.PatchDiscriminator;
import org.partbrush.nn.PatchDiscriminator.Verdict;
import org.partbrush.nn.Torch;
import org.partbrush.train.loss.HingeLoss;
import org.partbrush.train.loss.Shift;

/**
 * What the patch discriminator adds to a step: hinge losses and, for the generator, feature matching (Wang et al., CVPR
 * 2018, equation 4). For the training thread.
 */
record PatchAdversary(Trained<PatchDiscriminator> patches, Pass pass) {

    /** Generated and real images with their maps; both images changed by the same colour jitter. */
    record Images(NDArray generated, NDArray real, NDArray condition) {

        Images shifted(Shift shift) {
            return new Images(shift.apply(generated), shift.apply(real), shift.apply(condition));
        }

        private NDArray both() {
            return NDArrays.concat(new NDList(generated, real), 0);
        }

        private NDArray conditions() {
            return NDArrays.concat(new NDList(condition, condition), 0);
        }
    }

    /** The generator's share; the discriminator's weights must not collect gradients meanwhile. */
    void addGeneratorLosses(Images images, LossWeights weights, LossSum sum) {
        // Apart, because in one batch gradients would be computed for the real images too.
        List<Verdict> ofGenerated = patches.network().forward(pass, images.generated(), images.condition());
        List<Verdict> ofReal = patches.network().forward(pass, images.real(), images.condition());
        NDList hinges = new NDList();
        NDList distances = new NDList();
        for (int s = 0; s < ofReal.size(); s++) {
            hinges.add(HingeLoss.generator(ofGenerated.get(s).score()));
            List<NDArray> features = ofGenerated.get(s).features();
            for (int i = 0; i < features.size(); i++) {
                // Restored after the mean: restored maps would send gradients back in another order of memory.
                NDArray difference =
                        features.get(i).sub(ofReal.get(s).features().get(i));
                distances.add(pass.restore(difference.abs().mean()));
            }
        }
        sum.add("g_patch", mean(hinges), weights.patch());
        sum.add("g_matching", mean(distances), weights.matching());
    }

    /** Gradients of the discriminator. */
    void step(Images images, LossWeights weights, StepMeans means) {
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            NDList hinges = new NDList();
            for (Verdict verdict : patches.network().forward(pass, images.both(), images.conditions())) {
                NDList scores = verdict.score().split(2);
                hinges.add(HingeLoss.fake(scores.get(0)).add(HingeLoss.real(scores.get(1))));
            }
            LossSum sum = new LossSum(means);
            sum.add("d_patch", mean(hinges), weights.patch());
            collector.backward(sum.total());
        }
    }

    private static NDArray mean(NDList scalars) {
        return NDArrays.stack(scalars).mean();
    }
}
