package org.partbrush.train;

import java.util.Map;
import org.partbrush.nn.DiscriminatorConfig;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.PatchDiscriminatorConfig;
import org.partbrush.nn.ProjectedDiscriminatorConfig;
import org.partbrush.train.optim.Initialization;

/**
 * The paper's trainings by data set (METHOD.md section 4, the table).
 *
 * @param set name of the data set's folder
 * @param classes semantic classes, class 0 included
 * @param aspect width by height
 * @param rate of the generator
 * @param batch over all devices together; the reference has two or four
 * @param labelMix weight of LabelMix
 */
record PaperPreset(String set, int classes, int aspect, double rate, int batch, double emaDecay, double labelMix) {

    static final PaperPreset CITYSCAPES = new PaperPreset("cityscapes", 35, 2, 4e-4, 4, 0.999, 5);
    static final PaperPreset ADE20K = new PaperPreset("ade20k", 151, 1, 2e-4, 24, 0.9999, 10);
    static final PaperPreset COCO = new PaperPreset("coco", 183, 1, 1e-4, 28, 0.9999, 10);

    private static final int SIZE = 256;
    private static final int EPOCHS = 500;
    private static final int CLIP_SIZE = 224;
    private static final double DISCRIMINATOR_RATE = 4e-4;
    private static final long SEED = 42;
    private static final int REFRESH_BATCHES = 51;
    private static final double MINUTES = 30;

    GeneratorTrainingConfig training() {
        return new GeneratorTrainingConfig(
                GeneratorConfig.paper(classes),
                DiscriminatorConfig.paper(classes),
                PatchDiscriminatorConfig.street(),
                ProjectedDiscriminatorConfig.street(),
                Recipe.PAPER,
                Map.of(set, 1.0),
                SIZE,
                aspect,
                batch,
                EPOCHS,
                1,
                Map.of(),
                0,
                false,
                0,
                Map.of(),
                Map.of(),
                Map.of(),
                false,
                0,
                LossWeights.reference(labelMix),
                CLIP_SIZE,
                SEED,
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                PrecisionChoice.FLOAT32,
                0,
                1,
                1,
                rate,
                DISCRIMINATOR_RATE,
                0,
                emaDecay,
                false,
                REFRESH_BATCHES,
                0,
                Initialization.REFERENCE_GAIN,
                MINUTES,
                MINUTES);
    }
}
