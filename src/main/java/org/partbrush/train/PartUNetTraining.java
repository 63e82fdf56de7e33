package org.partbrush.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Map;
import org.partbrush.label.Vocabulary;
import org.partbrush.nn.Ops;
import org.partbrush.nn.PartUNet;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.nn.Torch;
import org.partbrush.nn.Weights;
import org.partbrush.train.optim.Ema;
import org.partbrush.train.run.Progress;
import org.partbrush.train.run.RunFolder;
import org.partbrush.train.run.TrainingLog;
import org.partbrush.train.shape.PartBalance;
import org.partbrush.train.shape.ShapeSampler;

/**
 * Trains a part U-Net until the time or the steps are used up, always in float32. Everything happens on the calling thread;
 * one training at a time in a process, because the engine collects gradients for one.
 */
public final class PartUNetTraining {

    /** Under this name runs and bundles keep its weights. */
    static final String NETWORK = "partunet";

    private static final int LOG_STEPS = 20;

    private final TrainingRequest request;
    private final PartUNetTrainingConfig config;
    private final Vocabulary vocabulary;
    private final long startNanos = System.nanoTime();

    private PartUNetTraining(TrainingRequest request, Vocabulary vocabulary) throws IOException {
        this.request = request;
        this.config = config(request);
        this.vocabulary = vocabulary;
    }

    /** What {@link #run} would run with, as JSON. */
    public static String describe(TrainingRequest request) throws IOException {
        return RunFolder.json(config(request));
    }

    private static PartUNetTrainingConfig config(TrainingRequest request) throws IOException {
        return request.config(PartUNetTrainingConfig.preset(request.preset()), PartUNetTrainingConfig.class);
    }

    /** Trains; returns the number of steps done over the whole run. */
    public static long run(TrainingRequest request, Vocabulary vocabulary, TrainingMonitor monitor) throws IOException {
        return new PartUNetTraining(request, vocabulary).run(monitor);
    }

    private long run(TrainingMonitor monitor) throws IOException {
        RunFolder folder = RunFolder.open(request.out(), request.resume());
        int supports = PartNetTrainingConfig.street().network().supports();
        PartObjects objects =
                PartObjects.read(request.data(), config.categories(), supports, config.threads(), vocabulary);
        requireSlots(objects.slots());
        folder.begin(config);
        try (NDManager manager = Torch.newManager();
                Ops ops = new Ops(manager);
                TrainingLog log = new TrainingLog(folder.log())) {
            EngineSettings.apply(config.threads());
            Trained<PartUNet> trained =
                    Trained.of(NETWORK, manager, w -> new PartUNet(config.network(), w), config.beta1());
            Weights averageWeights = new Weights(manager);
            PartUNet averaged = new PartUNet(config.network(), averageWeights);
            Progress from = new Averaged(trained, averageWeights).start(request, folder, ops, config.seed());
            PartUNetWork work = new PartUNetWork(
                    config,
                    manager,
                    new PartUNetStep(trained, Pass.training(ops, Precision.FLOAT32), config.jaccard()),
                    new Ema(averageWeights, config.emaDecay()),
                    new ShapeSampler(objects.training()),
                    PartBalance.of(objects.training(), config.categories().size(), objects.slots(), config.balance()),
                    evaluation(ops, averaged, objects),
                    folder);
            TrainingLoop loop = new TrainingLoop(folder, log, monitor, pace(), startNanos);
            loop.write(from.step(), Map.of("objects", objects.training().size()));
            return loop.run(work, from);
        }
    }

    private void requireSlots(int slots) {
        if (config.network().slots() != slots) {
            throw new IllegalArgumentException(
                    "The network has " + config.network().slots() + " slots, but the richest category needs " + slots
                            + ", one for the background.");
        }
    }

    private PartUNetEvaluation evaluation(Ops ops, PartUNet averaged, PartObjects objects) {
        Pass pass = Pass.inference(ops, Precision.FLOAT32);
        var categories = config.categories().stream().map(PartCategory::name).toList();
        return new PartUNetEvaluation(averaged, pass, objects, categories);
    }

    private TrainingLoop.Pace pace() {
        return new TrainingLoop.Pace(
                request.minutes(), request.steps(), LOG_STEPS, config.evaluateMinutes(), config.checkpointMinutes());
    }
}
