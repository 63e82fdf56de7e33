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
import org.partbrush.nn.Ops;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.nn.Torch;
import org.partbrush.train.data.SceneSampler;
import org.partbrush.train.data.StepRandom;
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
            SceneSets scenes = request.partNet() == null ? read : filled(read, request.partNet(), manager, ops);
            SceneSampler sampler = new SceneSampler(scenes.training(), config.zoom());
            FeatureNetwork features = features(manager);
            Map<String, Object> note = new LinkedHashMap<>(Map.of("images", scenes.count()));
            Precision precision = precision(manager, ops, features, sampler, note);
            GanState state = GanState.of(manager, config);
            Progress from = start(state, ops, folder);
            GeneratorStep step = new GeneratorStep(state, Pass.training(ops, precision), features);
            SampleWriter samples = new SampleWriter(folder, vocabulary, scenes.shown(), config.size());
            TrainingLoop loop = new TrainingLoop(folder, log, monitor, pace(), startNanos);
            loop.write(from.step(), note);
            return loop.run(new GeneratorWork(manager, step, sampler, samples, folder), from);
        }
    }

    private SceneSets filled(SceneSets read, Path partNet, NDManager manager, Ops ops) throws IOException {
        try (NDManager local = manager.newSubManager()) {
            return read.filledBy(PartFilling.of(local, ops, partNet, vocabulary));
        }
    }

    private TrainingLoop.Pace pace() {
        return new TrainingLoop.Pace(
                request.minutes(), request.steps(), LOG_STEPS, config.sampleMinutes(), config.checkpointMinutes());
    }

    private @Nullable FeatureNetwork features(NDManager manager) throws IOException {
        Path weights = request.featureWeights();
        return weights == null ? null : FeatureFile.open(manager, weights);
    }

    private Precision precision(
            NDManager manager, Ops ops, @Nullable FeatureNetwork features, SceneSampler sampler, Map<String, Object> note)
            throws IOException {
        Precision precision = switch (config.precision()) {
            case FLOAT32 -> Precision.FLOAT32;
            case BFLOAT16 -> Precision.BFLOAT16;
            case MEASURED -> {
                // One sample tells the same as many and leaves the minutes to training; its size matters, though.
                var batch = sampler.draw(1, config.size(), StepRandom.of(config.seed(), 0));
                PrecisionTrial trial = PrecisionTrial.run(manager, ops, config, features, batch);
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
        Initialization initialization = new Initialization(ops, random);
        state.initialize(initialization);
        if (request.init() != null) {
            state.startFrom(StartWeights.of(request.init()), initialization);
        }
        return Progress.START;
    }
}
