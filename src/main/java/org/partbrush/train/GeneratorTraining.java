package org.partbrush.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.partbrush.label.Vocabulary;
import org.partbrush.nn.ColourScale;
import org.partbrush.nn.Colours;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.nn.Torch;
import org.partbrush.train.data.RegionColours;
import org.partbrush.train.data.Repainting;
import org.partbrush.train.data.SceneSampler;
import org.partbrush.train.data.StepRandom;
import org.partbrush.train.data.Tastes;
import org.partbrush.train.loss.FeatureFile;
import org.partbrush.train.loss.FeatureNetwork;
import org.partbrush.train.optim.Initialization;
import org.partbrush.train.run.Checkpoint;
import org.partbrush.train.run.Progress;
import org.partbrush.train.run.RunFolder;
import org.partbrush.train.run.TrainingLog;

/**
 * Trains a generator and its discriminator until the time or the steps are used up. Everything happens on the calling
 * thread; one training at a time in a process, because the engine collects gradients for one.
 */
public final class GeneratorTraining {

    /** What a run calls the colours that its generator understands. */
    static final String COLOURS = "colours";

    private static final int LOG_STEPS = 10;

    private final TrainingRequest request;
    private final GeneratorTrainingConfig config;
    private final Vocabulary vocabulary;
    private final long startNanos = System.nanoTime();

    private GeneratorTraining(TrainingRequest request, Vocabulary vocabulary) throws IOException {
        this.request = request;
        this.config = config(request);
        this.vocabulary = vocabulary;
    }

    /** What {@link #run} would run with, as JSON. */
    public static String describe(TrainingRequest request) throws IOException {
        return RunFolder.json(config(request));
    }

    private static GeneratorTrainingConfig config(TrainingRequest request) throws IOException {
        return request.config(GeneratorTrainingConfig.preset(request.preset()), GeneratorTrainingConfig.class);
    }

    /** Trains; returns the number of steps done over the whole run. */
    public static long run(TrainingRequest request, Vocabulary vocabulary, TrainingMonitor monitor) throws IOException {
        return new GeneratorTraining(request, vocabulary).run(monitor);
    }

    private long run(TrainingMonitor monitor) throws IOException {
        RunFolder folder = RunFolder.open(request.out(), request.resume());
        SceneSets read = SceneSets.read(request.data(), config, vocabulary);
        folder.begin(config);
        try (NDManager manager = Torch.newManager();
                Ops ops = new Ops(manager);
                TrainingLog log = new TrainingLog(folder.log())) {
            EngineSettings.apply(config.threads());
            SceneSets scenes = filled(read, manager, ops, folder, monitor);
            SceneSampler sampler =
                    new SceneSampler(scenes.training(), config.zoom(), Repainting.of(config.repainted(), vocabulary));
            StepMaterial material = new StepMaterial(config, inputs(manager, ops, scenes, folder), features(manager));
            Map<String, Object> note = new LinkedHashMap<>(Map.of("images", scenes.count()));
            note.put(
                    "features",
                    material.features() == null ? "none" : material.features().name());
            Precision precision = precision(manager, ops, material, sampler, note);
            GanState state = GanState.of(manager, config);
            Progress from = start(state, ops, folder);
            GanStep step = material.step(state, Pass.training(ops, precision));
            SampleWriter samples = new SampleWriter(folder, vocabulary, scenes.shown(config.frame()));
            TrainingLoop loop = new TrainingLoop(folder, log, monitor, pace(scenes.count()), startNanos);
            loop.write(from.step(), note);
            return loop.run(new GeneratorWork(manager, step, sampler, samples, folder), from);
        }
    }

    /** PartNet labels the parts of objects once, before training, unless the generator reads its features in every step. */
    private SceneSets filled(SceneSets read, NDManager manager, Ops ops, RunFolder folder, TrainingMonitor monitor)
            throws IOException {
        Path partNet = request.partNet();
        if (partNet == null || config.generator().readsPartFeatures()) {
            return read;
        }
        try (NDManager local = manager.newSubManager()) {
            Path known = folder.inferredParts();
            PartFilling filling = PartFilling.of(local, ops, partNet, known, vocabulary, monitor::isStopRequested);
            SceneSets filled = read.filledBy(filling);
            filling.known().save();
            return filled;
        }
    }

    private GeneratorInputs inputs(NDManager manager, Ops ops, SceneSets scenes, RunFolder folder) throws IOException {
        GeneratorConfig generator = config.generator();
        PartFeatures features = null;
        if (generator.readsPartFeatures()) {
            if (request.partNet() == null) {
                throw new IOException("This generator reads the features of a PartNet: name a bundle that has one with"
                        + " --parts, or train without parts by --part-injection NONE.");
            }
            features = PartFeatures.of(manager, ops, request.partNet(), vocabulary, generator);
        }
        ColourScale colours = null;
        if (config.regionColours()) {
            Tastes tastes = Tastes.of(config.tastes(), config.mottles(), config.tones(), vocabulary);
            Colours usual =
                    RegionColours.of(scenes.training(), generator.semanticClasses(), generator.partChannels(), tastes);
            folder.writeWeights(COLOURS, usual.save());
            colours = usual.scale();
        }
        return new GeneratorInputs(generator, config.regionNoise(), colours, config.localColours(), features);
    }

    private TrainingLoop.Pace pace(int images) {
        long inEpochs = Math.ceilDiv((long) config.epochs() * images, config.batch());
        long steps = config.epochs() == 0 ? request.steps() : Math.min(request.steps(), inEpochs);
        return new TrainingLoop.Pace(
                request.minutes(), steps, LOG_STEPS, config.sampleMinutes(), config.checkpointMinutes());
    }

    /** Null where no loss looks at features; the street recipe also does without. */
    private @Nullable FeatureNetwork features(NDManager manager) throws IOException {
        if (!config.losses().looksAtFeatures()) {
            return null;
        }
        Path weights = request.featureWeights();
        if (weights == null && config.losses().judgesFeatures()) {
            throw new IOException(
                    "The projected discriminator needs a feature network: name its file with --features, put"
                            + " SqueezeNet 1.1 into the data folder as " + TrainingRequest.FEATURES
                            + ", or set losses.projected to 0.");
        }
        if (weights == null && config.recipe() == Recipe.PAPER) {
            throw new IOException(
                    "The style loss needs a feature network: name its file with --features, put SqueezeNet 1.1"
                            + " into the data folder as " + TrainingRequest.FEATURES + ", or say --no-style-loss.");
        }
        return weights == null ? null : FeatureFile.open(manager, weights);
    }

    private Precision precision(
            NDManager manager, Ops ops, StepMaterial material, SceneSampler sampler, Map<String, Object> note)
            throws IOException {
        Precision precision = switch (config.precision()) {
            case FLOAT32 -> Precision.FLOAT32;
            case BFLOAT16 -> Precision.BFLOAT16;
            case MEASURED -> {
                // One sample tells the same as many and leaves the minutes to training; its size matters, though.
                var batch = sampler.draw(1, config.frame(), StepRandom.of(config.seed(), 0));
                PrecisionTrial trial = PrecisionTrial.run(manager, ops, material, batch);
                note.put("stepSeconds", trial.seconds());
                yield trial.fastest();
            }
        };
        note.put("precision", precision);
        return precision;
    }

    /** Fills the state: from the last checkpoint, from other weights or at random. */
    private Progress start(GanState state, Ops ops, RunFolder folder) throws IOException {
        Optional<Checkpoint> last = folder.checkpoints().last();
        if (request.resume() && last.isPresent()) {
            state.load(last.get());
            return last.get().progress();
        }
        // Step numbers are never negative, so no step draws what the start values drew.
        RandomGenerator random = StepRandom.of(config.seed(), -1);
        Initialization initialization = new Initialization(ops, random, config.startGain());
        state.initialize(initialization);
        if (request.init() != null) {
            state.startFrom(StartWeights.of(request.init()), initialization);
        }
        return Progress.START;
    }
}
