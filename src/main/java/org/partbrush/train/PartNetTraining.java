package org.partbrush.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Map;
import org.partbrush.label.Vocabulary;
import org.partbrush.nn.Ops;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.nn.Torch;
import org.partbrush.nn.Weights;
import org.partbrush.train.optim.Ema;
import org.partbrush.train.run.Progress;
import org.partbrush.train.run.RunFolder;
import org.partbrush.train.run.TrainingLog;

/**
 * Trains PartNet until the time or the steps are used up, always in float32. Everything happens on the calling thread;
 * one training at a time in a process, because the engine collects gradients for one.
 */
public final class PartNetTraining {

    private static final int LOG_STEPS = 10;

    private final TrainingRequest request;
    private final PartNetTrainingConfig config;
    private final Vocabulary vocabulary;
    private final long startNanos = System.nanoTime();

    private PartNetTraining(TrainingRequest request, Vocabulary vocabulary) throws IOException {
        this.request = request;
        this.config = config(request);
        this.vocabulary = vocabulary;
    }

    /** What {@link #run} would run with, as JSON. */
    public static String describe(TrainingRequest request) throws IOException {
        return RunFolder.json(config(request));
    }

    private static PartNetTrainingConfig config(TrainingRequest request) throws IOException {
        return request.config(PartNetTrainingConfig.preset(request.preset()), PartNetTrainingConfig.class);
    }

    /** Trains; returns the number of steps done over the whole run. */
    public static long run(TrainingRequest request, Vocabulary vocabulary, TrainingMonitor monitor) throws IOException {
        return new PartNetTraining(request, vocabulary).run(monitor);
    }

    private long run(TrainingMonitor monitor) throws IOException {
        RunFolder folder = RunFolder.open(request.out(), request.resume());
        PartObjects objects = PartObjects.read(
                request.data(), config.categories(), config.network().supports(), config.threads(), vocabulary);
        folder.begin(config);
        try (NDManager manager = Torch.newManager();
                Ops ops = new Ops(manager);
                TrainingLog log = new TrainingLog(folder.log())) {
            EngineSettings.apply(config.threads());
            Trained<PartNet> trained =
                    Trained.of("partnet", manager, w -> new PartNet(config.network(), w), config.beta1());
            Weights averageWeights = new Weights(manager);
            PartNet averaged = new PartNet(config.network(), averageWeights);
            Progress from = new Averaged(trained, averageWeights).start(request, folder, ops, config.seed());
            PartNetWork work = new PartNetWork(
                    config,
                    manager,
                    new PartNetStep(trained, Pass.training(ops, Precision.FLOAT32), config.jaccard()),
                    new Ema(averageWeights, config.emaDecay()),
                    PartNetWork.Draws.of(objects, config.balance()),
                    new PartNetEvaluation(averaged, Pass.inference(ops, Precision.FLOAT32), objects),
                    folder);
            TrainingLoop loop = new TrainingLoop(folder, log, monitor, pace(), startNanos);
            loop.write(from.step(), Map.of("objects", objects.training().size()));
            return loop.run(work, from);
        }
    }

    private TrainingLoop.Pace pace() {
        return new TrainingLoop.Pace(
                request.minutes(), request.steps(), LOG_STEPS, config.evaluateMinutes(), config.checkpointMinutes());
    }
}
