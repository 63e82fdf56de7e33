package org.partbrush.train.parity;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Counts comparisons by {@code |a-b| <= atol + rtol |b|} and keeps the worst ratio to the tolerance. */
final class Tally {

    private final double atol;
    private final double rtol;
    private final List<String> failures = new ArrayList<>();
    private int comparisons;
    private double worst;

    Tally(JsonNode tolerance) {
        atol = tolerance.path("atol").asDouble(0);
        rtol = tolerance.path("rtol").asDouble(0);
    }

    double atol() {
        return atol;
    }

    void compare(String name, float[] found, float[] expected, double absolute) {
        comparisons++;
        if (found.length != expected.length) {
            fail(name + " has " + found.length + " values instead of " + expected.length, Double.POSITIVE_INFINITY);
            return;
        }
        double ratio = 0;
        for (int i = 0; i < found.length; i++) {
            double difference = Math.abs((double) found[i] - expected[i]);
            double limit = absolute + rtol * Math.abs(expected[i]);
            // A NaN is never within a tolerance; where the limit is 0 only equality is.
            double r = difference == 0 ? 0 : Double.isNaN(difference) ? Double.POSITIVE_INFINITY : difference / limit;
            ratio = Math.max(ratio, r);
        }
        if (ratio > 1) {
            fail(name, ratio);
        }
        worst = Math.max(worst, ratio);
    }

    private void fail(String what, double ratio) {
        failures.add(String.format("%s (%.3g)", what, ratio));
        worst = Math.max(worst, ratio);
    }

    /** Whether something was compared and everything agreed. */
    boolean hasPassed() {
        return comparisons > 0 && failures.isEmpty();
    }

    int comparisons() {
        return comparisons;
    }

    /** The largest |a-b| / (atol + rtol |b|). */
    double worst() {
        return worst;
    }

    List<String> failures() {
        return List.copyOf(failures);
    }
}
