package org.partbrush.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.partbrush.label.Vocabulary;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Segmenter;
import org.partbrush.nn.Torch;
import org.partbrush.nn.Weights;
import org.partbrush.train.data.SceneReader;
import org.partbrush.train.data.SceneSampler;
import org.partbrush.train.loss.FeatureFile;
import org.partbrush.train.optim.Ema;
import org.partbrush.train.run.Progress;
import org.partbrush.train.run.RunFolder;
import org.partbrush.train.run.TrainingLog;

/**
 * Trains a segmenter until the time or the steps are used up. Everything happens on the calling thread; one training at
 * a time in a process, because the engine collects gradients for one.
 */
public final class SegmenterTraining {

    private static final int LOG_STEPS = 10;

    private final TrainingRequest request;
    private final SegmenterTrainingConfig config;
    private final Vocabulary vocabulary;
    private final long startNanos = System.nanoTime();

    private SegmenterTraining(TrainingRequest request, Vocabulary vocabulary) throws IOException {
        this.request = request;
        this.config = config(request);
        this.vocabulary = vocabulary;
        if (config.network().classes() != vocabulary.size()) {
            throw new IllegalArgumentException(
                    "The network has " + config.network().classes() + " classes, but the vocabulary " + vocabulary.id()
                            + " has " + vocabulary.size() + ".");
        }
    }

    /** What {@link #run} would run with, as JSON. */
    public static String describe(TrainingRequest request) throws IOException {
        return RunFolder.json(config(request));
    }

    private static SegmenterTrainingConfig config(TrainingRequest request) throws IOException {
        return request.config(SegmenterTrainingConfig.preset(request.preset()), SegmenterTrainingConfig.class);
    }

    /** Trains; returns the number of steps done over the whole run. */
    public static long run(TrainingRequest request, Vocabulary vocabulary, TrainingMonitor monitor) throws IOException {
        return new SegmenterTraining(request, vocabulary).run(monitor);
    }

    private long run(TrainingMonitor monitor) throws IOException {
        RunFolder folder = RunFolder.open(request.out(), request.resume());
        SceneReader reader = new SceneReader(vocabulary, config.shortSide(), config.threads());
        SceneSets scenes = SceneSets.read(request.data(), config.sets(), reader, config.evaluatedScenes());
        folder.begin(config);
        try (NDManager manager = Torch.newManager();
                Ops ops = new Ops(manager);
                TrainingLog log = new TrainingLog(folder.log())) {
            EngineSettings.apply(config.threads());
            Trained<Segmenter> trained =
                    Trained.of("segmenter", manager, w -> new Segmenter(config.network(), w), config.beta1());
            Weights average = new Weights(manager);
            Segmenter averaged = new Segmenter(config.network(), average);
            Progress from = start(new Averaged(trained, average), folder, ops);
            Pass pass = Pass.training(ops, config.precision());
            SegmenterWork work = new SegmenterWork(
                    config,
                    manager,
                    new SegmenterStep(trained, pass, config.jitter(), config.largestClass()),
                    new SceneSampler(scenes.training(), config.zoom()),
                    new Ema(average, config.emaDecay(), true),
                    averaged,
                    scenes.shown(),
                    folder);
            TrainingLoop loop = new TrainingLoop(folder, log, monitor, pace(), startNanos);
            loop.write(from.step(), Map.of("images", scenes.count()));
            return loop.run(work, from);
        }
    }

    /** A new run starts from SqueezeNet's weights if they are there: it learned from far more pictures than we have. */
    private Progress start(Averaged segmenter, RunFolder folder, Ops ops) throws IOException {
        Progress from = segmenter.start(request, folder, ops, config.seed());
        Path encoder = request.featureWeights();
        if (from.equals(Progress.START) && request.init() == null && encoder != null) {
            segmenter.take(FeatureFile.squeezeNet(encoder), Segmenter.ENCODER);
        }
        return from;
    }

    private TrainingLoop.Pace pace() {
        return new TrainingLoop.Pace(
                request.minutes(), request.steps(), LOG_STEPS, config.evaluateMinutes(), config.checkpointMinutes());
    }
}
