package org.partbrush.train;

import java.util.Map;
import org.partbrush.nn.ColourScale;
import org.partbrush.nn.DiscriminatorConfig;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.Mottle;
import org.partbrush.nn.PartInjection;
import org.partbrush.nn.PatchDiscriminatorConfig;
import org.partbrush.nn.ProjectedDiscriminatorConfig;
import org.partbrush.train.data.Frame;
import org.partbrush.train.data.PartTones;
import org.partbrush.train.data.SceneSize;
import org.partbrush.train.data.Taste;

/**
 * Everything that decides how a generator is trained, as a flat value; {@code config.json} of its run.
 *
 * @param recipe how the networks learn from each other; what it does not use of the following is not read
 * @param sets sampling weight of each image set
 * @param size height of the samples in pixels
 * @param aspect their width as a multiple of their height
 * @param batch samples a step
 * @param epochs passes over the training scenes after which it is done; 0: it ends by time or steps alone
 * @param zoom smallest crop relative to the short side of a scene
 * @param repainted share of the objects that get another paint, by class and part
 * @param regionNoise share of the samples whose z differs from region to region
 * @param regionColours whether the first channels of z tell the mean colours of regions
 * @param localColours share of the samples whose colours z tells place by place within regions
 * @param tastes of looks that nobody chose, by class, or by class and part; see {@link org.partbrush.train.data.Tastes}
 * @param mottles of stuff whose colour varies from place to place where the network is used, by class
 * @param tones of parts whose colour varies from place to place where the network is used, by class and part
 * @param sparesVague whether pixels of classes that stand for more than their name in a scene, as buildings without labelled
 *     windows do, are replaced by the photograph's before anything is judged
 * @param jitter strength of the colour jitter before the discriminator, 0..1
 * @param featureSize side to which images are resized for the feature losses
 * @param threads for tensors and for reading
 * @param soloSteps first steps without an adversary: the generator learns by pixel and feature losses, the discriminator
 *     to segment real images
 * @param soloFactor of the generator's rate in those steps
 * @param warmupSteps over which the rates rise
 * @param beta1 of Adam; the reference has 0
 * @param emaDecay of the moving average that is shipped
 * @param emaStartsFast whether it forgets faster in the first steps
 * @param refreshBatches training passes that measure the average's statistics before it is used
 * @param frozenBlocks so many of the generator's coarsest blocks, and the convolution before them, stay as they are; 0: all learn
 * @param startGain factor of the start weights; the reference has 0.02
 * @param sampleMinutes between two sample pictures
 * @param checkpointMinutes between two checkpoints
 */
public record GeneratorTrainingConfig(
        GeneratorConfig generator,
        DiscriminatorConfig discriminator,
        PatchDiscriminatorConfig patches,
        ProjectedDiscriminatorConfig projected,
        Recipe recipe,
        Map<String, Double> sets,
        int size,
        int aspect,
        int batch,
        int epochs,
        double zoom,
        Map<String, Double> repainted,
        double regionNoise,
        boolean regionColours,
        double localColours,
        Map<String, Taste> tastes,
        Map<String, Mottle> mottles,
        Map<String, PartTones> tones,
        boolean sparesVague,
        double jitter,
        LossWeights losses,
        int featureSize,
        long seed,
        int threads,
        PrecisionChoice precision,
        long soloSteps,
        double soloFactor,
        long warmupSteps,
        double generatorRate,
        double discriminatorRate,
        double beta1,
        double emaDecay,
        boolean emaStartsFast,
        int refreshBatches,
        int frozenBlocks,
        double startGain,
        double sampleMinutes,
        double checkpointMinutes) {

    public GeneratorTrainingConfig {
        sets = Map.copyOf(sets);
        repainted = Map.copyOf(repainted);
        tastes = Map.copyOf(tastes);
        mottles = Map.copyOf(mottles);
        tones = Map.copyOf(tones);
        int multiple = 1 << discriminator.blocks();
        if (size < multiple || size % multiple != 0 || size % generator.stride() != 0) {
            throw new IllegalArgumentException("The sample size must be a multiple of "
                    + Math.max(multiple, generator.stride()) + ", not " + size + ".");
        }
        if (batch < 1 || threads < 1 || aspect < 1 || refreshBatches < 0 || epochs < 0) {
            throw new IllegalArgumentException("Batch, threads and aspect must be at least 1.");
        }
        if (frozenBlocks < 0 || frozenBlocks > generator.blocks()) {
            throw new IllegalArgumentException("Of " + generator.blocks() + " blocks of a generator no " + frozenBlocks
                    + " can be frozen: set frozenBlocks to a number from 0 on.");
        }
        if (sets.isEmpty()) {
            throw new IllegalArgumentException("Training needs at least one set, for example street:1.");
        }
        if (regionColours && generator.noiseChannels() < ColourScale.AXES) {
            throw new IllegalArgumentException("Colours of regions need at least " + ColourScale.AXES
                    + " channels of noise; this generator has " + generator.noiseChannels() + ".");
        }
        if (losses.edit() > 0 && (generator.readsPartFeatures() || generator.partInjection() == PartInjection.NONE)) {
            throw new IllegalArgumentException(
                    "Only a generator that reads part maps can learn from removed parts:" + " set losses.edit to 0.");
        }
        if (!(zoom > 0 && zoom <= 1)) {
            throw new IllegalArgumentException("The zoom must be above 0 and at most 1, not " + zoom + ".");
        }
    }

    /** Our small network on street scenes, cars and persons. */
    public static GeneratorTrainingConfig street() {
        return new GeneratorTrainingConfig(
                GeneratorConfig.street(),
                DiscriminatorConfig.street(),
                PatchDiscriminatorConfig.street(),
                ProjectedDiscriminatorConfig.street(),
                Recipe.STREET,
                Map.of("street", 1.0, "cars", 0.7, "persons", 0.35),
                128,
                1,
                8,
                0,
                0.8,
                StreetTaste.REPAINTED,
                0.5,
                true,
                0.5,
                StreetTaste.TASTES,
                StreetTaste.MOTTLES,
                StreetTaste.TONES,
                true,
                0.6,
                LossWeights.STREET,
                128,
                1,
                Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
                PrecisionChoice.MEASURED,
                2000,
                5,
                200,
                1e-4,
                4e-4,
                0.5,
                0.999,
                true,
                20,
                0,
                1,
                5,
                5);
    }

    /**
     * The second stage on the same scenes, at 256x256 against judges of patches and of features: most of what the shipped model
     * can it learned so. It goes on from the weights of a first stage, whose judges of segments it does without.
     */
    private static GeneratorTrainingConfig streetAt256() {
        Map<String, Object> changes = Map.ofEntries(
                Map.entry("size", 256),
                Map.entry("featureSize", 256),
                Map.entry("batch", 2),
                Map.entry("zoom", 0.6),
                Map.entry("jitter", 0.15),
                Map.entry("sets.persons", 0.7),
                Map.entry("patches.width", 48),
                Map.entry("patches.scales", 3),
                Map.entry("soloSteps", 0),
                Map.entry("warmupSteps", 30),
                Map.entry("generatorRate", 1.5e-4),
                Map.entry("discriminatorRate", 3e-4),
                Map.entry("emaDecay", 0.998),
                Map.entry("losses", LossWeights.STREET_AT_256));
        return new ConfigChanges(changes).applyTo(street(), GeneratorTrainingConfig.class);
    }

    /** A preset by its name. */
    public static GeneratorTrainingConfig preset(String name) {
        return switch (name) {
            case "street" -> street();
            case "street-256" -> streetAt256();
            case "cityscapes" -> PaperPreset.CITYSCAPES.training();
            case "ade20k" -> PaperPreset.ADE20K.training();
            case "coco" -> PaperPreset.COCO.training();
            default ->
                throw new IllegalArgumentException("There is no training preset " + name
                        + "; there are street, street-256, cityscapes, ade20k and coco.");
        };
    }

    Frame frame() {
        return new Frame(size * aspect, size);
    }

    /**
     * The paper squashes scenes to its samples; ours keep what the heap can hold, and enough that the smallest crops are
     * hardly enlarged: blurred photographs would teach blurred pictures.
     */
    SceneSize sceneSize() {
        return switch (recipe) {
            case PAPER -> new SceneSize.Squashed(frame());
            case STREET -> new SceneSize.ShortSide(Math.min(384, size * 3 / 2));
        };
    }
}
