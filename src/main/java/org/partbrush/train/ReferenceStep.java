package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;
import org.jspecify.annotations.Nullable;
import org.partbrush.nn.Generator;
import org.partbrush.nn.GeneratorInput;
import org.partbrush.nn.Pass;
import org.partbrush.nn.SegmentationDiscriminator;
import org.partbrush.nn.SegmentationDiscriminator.Verdict;
import org.partbrush.nn.Torch;
import org.partbrush.train.loss.HingeLoss;
import org.partbrush.train.loss.LabelMix;
import org.partbrush.train.loss.SegmentationLoss;

/**
 * The gradients of the reference's training iteration (METHOD.md section 4; iPOSE, CVPR 2023, after OASIS, ICLR 2021):
 * first the generator's, then, after its optimiser's step and with new noise, the discriminator's. The discriminator judges
 * generated, real and mixed images in passes of their own, so its power iterations advance four times an iteration, and the
 * generator's statistics and power iterations twice. A loss of weight 0 is not computed.
 *
 * <p>For the training thread. Gradients are left at the weights for the optimisers of {@code generator} and
 * {@code discriminator}.
 *
 * @param pass a training pass
 */
public record ReferenceStep(
        Trained<Generator> generator, Trained<SegmentationDiscriminator> discriminator, Pass pass, LossWeights losses) {

    /**
     * What both networks learn from.
     *
     * @param image Nx3xHxW, real
     * @param label Nx1xHxW, int64
     * @param classWeights Nx1xHxW, weight of every pixel in the cross-entropy
     */
    public record Truth(NDArray image, NDArray label, NDArray classWeights) {}

    /** A loss of the generator besides the discriminator's. */
    @FunctionalInterface
    public interface ImageLoss {
        void addTo(LossSum sum, NDArray generated, NDArray real);
    }

    /** The generator's gradients. */
    public void pleaseDiscriminator(Truth truth, GeneratorInput input, ImageLoss more, StepMeans means) {
        discriminator.weights().requireGradients(false);
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            NDArray fake = generator.network().forward(pass, input);
            LossSum sum = new LossSum(means);
            if (losses.judgesSegments()) {
                Verdict verdict = judge(fake);
                sum.add("g_seg", real(verdict, truth), losses.segmentation());
                if (verdict.score() != null) {
                    sum.add("g_global", HingeLoss.generator(verdict.score()), losses.global());
                }
            }
            more.addTo(sum, fake, truth.image);
            means.add("g_total", sum.total().getFloat());
            collector.backward(sum.total());
        } finally {
            discriminator.weights().requireGradients(true);
        }
    }

    /**
     * The discriminator's gradients.
     *
     * @param input with noise that the generator has not seen
     * @param mixMask Nx1xHxW, 1 where LabelMix takes the real pixel; null: no such loss
     */
    public void judgeBetter(Truth truth, GeneratorInput input, @Nullable NDArray mixMask, StepMeans means) {
        NDArray fake = generate(input);
        try (GradientCollector collector = Torch.engine().newGradientCollector()) {
            LossSum sum = new LossSum(means);
            Verdict ofFake = judge(fake);
            sum.add("d_fake", SegmentationLoss.fake(ofFake.logits()), losses.segmentation());
            Verdict ofReal = judge(truth.image);
            sum.add("d_real", real(ofReal, truth), losses.segmentation());
            if (ofFake.score() != null && ofReal.score() != null) {
                sum.add("d_global_fake", HingeLoss.fake(ofFake.score()), losses.global());
                sum.add("d_global_real", HingeLoss.real(ofReal.score()), losses.global());
            }
            if (mixMask != null && losses.labelMix() > 0) {
                Verdict ofMixed = judge(LabelMix.mix(mixMask, truth.image, fake));
                sum.add(
                        "d_mix",
                        LabelMix.consistency(mixMask, ofMixed.logits(), ofReal.logits(), ofFake.logits()),
                        losses.labelMix());
            }
            means.add("d_total", sum.total().getFloat());
            collector.backward(sum.total());
        }
    }

    /** Images as in training, but without a graph. */
    private NDArray generate(GeneratorInput input) {
        generator.weights().requireGradients(false);
        try {
            return generator.network().forward(pass, input).stopGradient();
        } finally {
            generator.weights().requireGradients(true);
        }
    }

    private Verdict judge(NDArray image) {
        return discriminator.network().forward(pass, image);
    }

    private static NDArray real(Verdict verdict, Truth truth) {
        return SegmentationLoss.real(verdict.logits(), truth.label, truth.classWeights);
    }
}
