package org.partbrush.train.data;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;

/**
 * Gives some objects of photographs another paint: most cars are white, silver or black, and a network that hardly saw others
 * puts blots of several hues on a red one (decision 0070). Light and shade stay, and what is brighter than the paint stays white, as
 * reflections on varnish do.
 */
public final class Repainting {

    /** As many bright colours as they come; a colour is white mixed with one hue. */
    private static final double PALEST = 0.25;

    private static final double STRONGEST = 0.85;

    /** Reflections begin so many standard deviations of brightness above the mean. */
    private static final double REFLECTION = 0.7;

    /** What is repainted, by global part channel. */
    private final Map<Integer, Double> shares;

    private Repainting(Map<Integer, Double> shares) {
        this.shares = new TreeMap<>(shares); // in order, because each draws from the same numbers
    }

    /**
     * Repainting by the names of parts.
     *
     * @param named share of the objects whose part is repainted, by class and part ("car chassis"); it holds for all classes that
     *     share the part
     * @throws IllegalArgumentException with one sentence if the vocabulary has no such class or part
     */
    public static Repainting of(Map<String, Double> named, Vocabulary vocabulary) {
        Set<String> unknown = new LinkedHashSet<>(named.keySet());
        Map<Integer, Double> shares = new HashMap<>();
        for (SemanticClass ofClass : vocabulary.classes()) {
            ofClass.parts()
                    .ifPresent(parts -> parts.parts().forEach(part -> {
                        String name = ofClass.name() + " " + part.name();
                        if (unknown.remove(name)) {
                            shares.put(parts.channelOffset() + part.id(), named.get(name));
                        }
                    }));
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There is paint for " + String.join(", ", unknown)
                    + ", which the vocabulary " + vocabulary.id() + " does not have.");
        }
        return new Repainting(shares);
    }

    /** Leaves everything as it is. */
    public static Repainting none() {
        return new Repainting(Map.of());
    }

    /** Changes the batch's images. */
    void apply(SceneBatch batch, RandomGenerator random) {
        for (BatchBox object : batch.boxes()) {
            shares.forEach((channel, share) -> {
                if (random.nextDouble() < share) {
                    paint(batch, object, channel, colour(random));
                }
            });
        }
    }

    /** Red, green and blue, 0..1, of which one is 1. */
    private static double[] colour(RandomGenerator random) {
        double strength = PALEST + (STRONGEST - PALEST) * random.nextDouble();
        double hue = 6 * random.nextDouble();
        double[] colour = new double[3];
        for (int c = 0; c < 3; c++) {
            double away = Math.abs((hue + 2 * c) % 6 - 3); // 3 at the hue of the channel, 0 opposite of it
            colour[c] = 1 - strength * (1 - Math.clamp(away - 1, 0, 1));
        }
        return colour;
    }

    private static void paint(SceneBatch batch, BatchBox object, int channel, double[] colour) {
        int[] painted = IntStream.range(0, batch.frame().pixels())
                .filter(pixel -> isPart(batch, object, channel, pixel))
                .toArray();
        double brightest = brightest(Arrays.stream(painted)
                .mapToDouble(pixel -> brightness(batch, object, pixel))
                .toArray());
        for (int pixel : painted) {
            double value = brightness(batch, object, pixel);
            double paint = Math.min(value, brightest);
            for (int c = 0; c < 3; c++) {
                batch.image()[at(batch, object, pixel, c)] = (float) (2 * (paint * colour[c] + value - paint) - 1);
            }
        }
    }

    /** How bright paint is where it reflects nothing but day. */
    private static double brightest(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        return mean + REFLECTION * Math.sqrt(variance);
    }

    private static boolean isPart(SceneBatch batch, BatchBox object, int channel, int pixel) {
        int at = object.sample() * batch.frame().pixels() + pixel;
        return (batch.part()[at] & 0xFF) == channel && (batch.instance()[at] & 0xFF) == object.index();
    }

    /** The mean of a pixel's channels, 0..1. */
    private static double brightness(SceneBatch batch, BatchBox object, int pixel) {
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            sum += batch.image()[at(batch, object, pixel, c)];
        }
        return (sum / 3 + 1) / 2;
    }

    private static int at(SceneBatch batch, BatchBox object, int pixel, int channel) {
        return (object.sample() * 3 + channel) * batch.frame().pixels() + pixel;
    }
}
