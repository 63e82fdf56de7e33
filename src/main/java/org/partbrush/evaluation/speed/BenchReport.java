package org.partbrush.evaluation.speed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was timed.
 *
 * @param peakMegabytes of the whole process, null where the system does not tell
 */
public record BenchReport(
        String model,
        String device,
        List<Timing> timings,
        @Nullable Long peakMegabytes) {

    /**
     * How long something took, in milliseconds.
     *
     * @param p95 95 % of the runs took no longer
     */
    public record Timing(String what, int runs, double median, double p95) {

        static Timing of(String what, List<Double> milliseconds) {
            List<Double> sorted = milliseconds.stream().sorted().toList();
            return new Timing(what, sorted.size(), quantile(sorted, 0.5), quantile(sorted, 0.95));
        }

        /** The smallest value that at least this share of all do not exceed. */
        private static double quantile(List<Double> sorted, double share) {
            return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        }
    }
}
