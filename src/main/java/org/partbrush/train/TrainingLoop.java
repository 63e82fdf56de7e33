package org.partbrush.train;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.partbrush.nn.WeightTensor;
import org.partbrush.train.run.Progress;
import org.partbrush.train.run.RunFolder;
import org.partbrush.train.run.TrainingLog;

/**
 * Repeats steps until the time or the steps are used up, and keeps the run folder: log lines, samples, checkpoints. One
 * thread.
 *
 * @param startNanos when the command started; its minutes count from there
 */
record TrainingLoop(RunFolder folder, TrainingLog log, TrainingMonitor monitor, Pace pace, long startNanos) {

    /** How often things happen. */
    record Pace(double minutes, long steps, int logSteps, double sampleMinutes, double checkpointMinutes) {}

    /** What is trained. */
    interface Work {

        /** Runs step number {@code step}, counted from 0. */
        void step(long step, StepMeans means);

        /** Samples a step sees, for the speed in the log. */
        int samplesPerStep();

        /** The whole state after a step, under names of its parts, each copied when asked for. */
        Map<String, Supplier<Map<String, WeightTensor>>> parts();

        /** Shows how far it has come after {@code steps} steps; returns figures for the log. */
        Map<String, ?> show(long steps) throws IOException;
    }

    /** Goes on from a step; returns the number of steps done in the end. */
    long run(Work work, Progress from) throws IOException {
        StepMeans means = new StepMeans();
        Clock sampled = new Clock();
        Clock saved = new Clock();
        Clock logged = new Clock();
        long step = from.step();
        while (step < pace.steps && seconds() < pace.minutes * 60 && !monitor.isStopRequested()) {
            work.step(step, means);
            step++;
            if (step % pace.logSteps == 0) {
                writeMeans(means, step, from.seconds(), pace.logSteps * work.samplesPerStep() / logged.seconds());
                logged.restart();
            }
            if (sampled.seconds() > pace.sampleMinutes * 60) {
                write(step, work.show(step));
                sampled.restart();
                logged.restart();
            }
            if (saved.seconds() > pace.checkpointMinutes * 60) {
                save(work, step, from.seconds());
                saved.restart();
            }
        }
        if (step > from.step()) {
            save(work, step, from.seconds());
            write(step, work.show(step));
        }
        return step;
    }

    private void save(Work work, long step, double earlierSeconds) throws IOException {
        folder.checkpoints().save(new Progress(step, earlierSeconds + seconds()), work.parts());
    }

    private void writeMeans(StepMeans means, long step, double earlierSeconds, double speed) throws IOException {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("seconds", Math.round(earlierSeconds + seconds()));
        row.put("samplesPerSecond", Math.round(speed * 100) / 100.0);
        // Rounded for reading.
        means.take(step).forEach((name, mean) -> row.put(name, Math.round(mean * 1e4) / 1e4));
        write(step, row);
    }

    /** A line of the log about the time after a step. */
    void write(long step, Map<String, ?> figures) throws IOException {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("step", step);
        row.putAll(figures);
        monitor.logged(log.write(row));
    }

    private double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    private static final class Clock {
        private long start = System.nanoTime();

        private double seconds() {
            return (System.nanoTime() - start) / 1e9;
        }

        private void restart() {
            start = System.nanoTime();
        }
    }
}
