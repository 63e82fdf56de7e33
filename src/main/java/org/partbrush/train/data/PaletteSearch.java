package org.partbrush.train.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.partbrush.nn.ColourPalettes;
import org.partbrush.nn.ColourScale;

/**
 * Finds colours that go together (decisions 0045, 0053, 0055 and 0057): moods are clusters of scenes by the colours of their classes,
 * kinds are clusters of a class's objects by the colours of their parts. Classes and parts count by how many pixels they have.
 * Photographs taken in the dark are left out: who chose no colours expects daylight.
 */
final class PaletteSearch {

    /** In pixels. Smaller objects are blurred, and their parts mixed. */
    private static final int SMALLEST_OBJECT = 4096;

    /** Mean brightness of a photograph in -1..1 below which it was taken in the dark. */
    private static final double DARK = -0.35;

    /** So many objects, distributed as in all moods, are added to those that a mood has. */
    private static final double BORROWED = 4;

    /** A colour counts as if so many members of its cluster had the one that is expected: one odd photograph is no mood. */
    private static final double EXPECTED = 2;

    private static final int AXES = ColourScale.AXES;

    /** How much an axis of texture counts for a cluster beside one of colour. */
    private static final double TEXTURE = 0.25;

    private final ColourScale scale;
    private final ColourPalettes palettes;
    private final Random random = new Random(1);

    private record Sighting(ColourRegion object, int mood) {}

    private PaletteSearch(ColourScale scale) {
        this.scale = scale;
        palettes = ColourPalettes.empty(scale.classes(), scale.parts());
    }

    /**
     * @param all the regions of each scene
     * @param tastes to which the looks that are found are brought
     */
    static ColourPalettes in(List<List<ColourRegion>> all, ColourScale scale, Tastes tastes) {
        PaletteSearch search = new PaletteSearch(scale);
        List<List<ColourRegion>> bright =
                all.stream().filter(scene -> !isDark(scene)).toList();
        List<List<ColourRegion>> scenes = bright.isEmpty() ? all : bright;
        int[] moods = search.findMoods(scenes);
        List<List<Sighting>> ofClasses = new ArrayList<>();
        for (int c = 0; c < scale.classes(); c++) {
            ofClasses.add(new ArrayList<>());
        }
        for (int i = 0; i < scenes.size(); i++) {
            for (ColourRegion region : scenes.get(i)) {
                if (region.isObject() && region.whole().pixels() >= SMALLEST_OBJECT) {
                    ofClasses.get(region.classId()).add(new Sighting(region, moods[i]));
                }
            }
        }
        for (int c = 0; c < scale.classes(); c++) {
            search.findKinds(c, ofClasses.get(c));
        }
        tastes.applyToScenes(search.palettes.scenes());
        tastes.applyToObjects(search.palettes.objects());
        return search.palettes;
    }

    private static boolean isDark(List<ColourRegion> scene) {
        ColourSum picture = new ColourSum();
        scene.forEach(region -> picture.add(region.whole()));
        return picture.axes()[0] < DARK;
    }

    /** The mood of each scene. */
    private int[] findMoods(List<List<ColourRegion>> scenes) {
        int classes = scale.classes();
        double[] weights = new double[classes * AXES];
        List<double[]> vectors = new ArrayList<>();
        for (List<ColourRegion> scene : scenes) {
            ColourSum[] sums = new ColourSum[classes];
            Arrays.setAll(sums, c -> new ColourSum());
            scene.forEach(region -> sums[region.classId()].add(region.whole()));
            vectors.add(vector(sums, weights, c -> scale.channels(c, 0, sums[c].axes())));
        }
        Clusters found = Clusters.in(vectors, weights, ColourPalettes.MOODS, random);
        int[][] counts = found.counts(vectors);
        int[] places = placesByBrightness(found.centres(), counts);
        for (int mood = 0; mood < found.centres().length; mood++) {
            palettes.moods().values()[places[mood]] = (float) found.members()[mood] / scenes.size();
            for (int c = 0; c < classes; c++) {
                float[] colour = steadied(found.centres()[mood], counts[mood], c, new float[AXES]);
                palettes.scenes().setRow(colour, places[mood], c);
            }
        }
        return Arrays.stream(found.of()).map(mood -> places[mood]).toArray();
    }

    /** The place of each mood from the brightest to the darkest: small chances, as a new scene's, give a bright one. */
    private static int[] placesByBrightness(double[][] centres, int[][] counts) {
        double[] brightness = new double[centres.length];
        Arrays.setAll(brightness, mood -> brightness(centres[mood], counts[mood]));
        int[] brightestFirst = IntStream.range(0, centres.length)
                .boxed()
                .sorted(Comparator.comparingDouble(mood -> -brightness[mood]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] places = new int[centres.length];
        for (int place = 0; place < places.length; place++) {
            places[brightestFirst[place]] = place;
        }
        return places;
    }

    /** The mean of all classes in a mood, each as often as it is seen. */
    private static double brightness(double[] centre, int[] counts) {
        double sum = 0;
        int seen = 0;
        for (int k = 0; k < centre.length; k += AXES) {
            sum += counts[k] == 0 ? 0 : counts[k] * centre[k];
            seen += counts[k];
        }
        return sum / Math.max(1, seen);
    }

    private void findKinds(int classId, List<Sighting> sightings) {
        int parts = scale.parts();
        double[] weights = new double[parts * AXES];
        List<double[]> vectors = new ArrayList<>();
        for (Sighting sighting : sightings) {
            ColourRegion object = sighting.object;
            ColourSum[] sums = new ColourSum[parts];
            Arrays.setAll(
                    sums, part -> part == 0 ? object.whole() : object.parts().getOrDefault(part, new ColourSum()));
            vectors.add(vector(sums, weights, part -> scale.channels(classId, part, sums[part].axes())));
        }
        Clusters found = Clusters.in(vectors, weights, ColourPalettes.KINDS, random);
        int[][] counts = found.counts(vectors);
        for (int kind = 0; kind < found.centres().length; kind++) {
            double[] centre = found.centres()[kind];
            float[] whole = steadied(centre, counts[kind], 0, new float[AXES]);
            palettes.objects().setRow(whole, classId, kind, 0);
            for (int part = 1; part < parts; part++) {
                float[] colour = steadied(centre, counts[kind], part, followed(classId, part, whole));
                palettes.objects().setRow(colour, classId, kind, part);
            }
        }
        countKinds(classId, sightings, found);
    }

    /** The colour that a part is expected to have on an object of this colour. */
    private float[] followed(int classId, int part, float[] whole) {
        float[] followed = new float[AXES];
        for (int axis = 0; axis < AXES; axis++) {
            followed[axis] = whole[axis] * scale.loading().get(classId, part, axis);
        }
        return followed;
    }

    /**
     * An object counts by one over the root of how many there are of its kind, so that kinds are as frequent as that root: most
     * cars are white, grey or black, and rare colours please.
     */
    private void countKinds(int classId, List<Sighting> sightings, Clusters found) {
        int[] members = found.members();
        for (int mood = 0; mood < ColourPalettes.MOODS; mood++) {
            double[] counts = new double[ColourPalettes.KINDS];
            for (int kind = 0; kind < members.length; kind++) {
                counts[kind] = BORROWED * Math.sqrt(members[kind]) / sightings.size();
            }
            for (int i = 0; i < sightings.size(); i++) {
                if (sightings.get(i).mood == mood) {
                    int kind = found.of()[i];
                    counts[kind] += 1 / Math.sqrt(members[kind]);
                }
            }
            palettes.kinds().setRow(shares(counts), classId, mood);
        }
    }

    private static float[] shares(double[] counts) {
        double sum = Arrays.stream(counts).sum();
        float[] shares = new float[counts.length];
        for (int i = 0; i < shares.length && sum > 0; i++) {
            shares[i] = (float) (counts[i] / sum);
        }
        return shares;
    }

    /** The axes of each sum, NaN where it has few pixels; its pixels are added to the places' weights. */
    private static double[] vector(ColourSum[] sums, double[] weights, IntFunction<float[]> channels) {
        double[] vector = new double[sums.length * AXES];
        Arrays.fill(vector, Double.NaN);
        for (int i = 0; i < sums.length; i++) {
            if (sums[i].pixels() >= ColourRegion.SMALLEST) {
                float[] values = channels.apply(i);
                for (int axis = 0; axis < AXES; axis++) {
                    vector[i * AXES + axis] = values[axis];
                    weights[i * AXES + axis] += sums[i].pixels() * (axis < ColourScale.COLOUR_AXES ? 1 : TEXTURE);
                }
            }
        }
        return vector;
    }

    /** The axes of a sum in a cluster, the nearer to what is expected the fewer of its members have them. */
    private static float[] steadied(double[] centre, int[] counts, int sum, float[] expected) {
        float[] colour = new float[AXES];
        for (int axis = 0; axis < AXES; axis++) {
            int place = sum * AXES + axis;
            double seen = counts[place] == 0 ? 0 : counts[place] * centre[place];
            colour[axis] = (float) ((seen + EXPECTED * expected[axis]) / (counts[place] + EXPECTED));
        }
        return colour;
    }
}
