package org.partbrush.train.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.partbrush.nn.ColourScale;
import org.partbrush.nn.ToneMap;
import org.partbrush.nn.ToneMaps;

/**
 * Finds where parts are usually lighter and darker (decision 0064): clusters of the parts of photographs, each brought to the one
 * direction of colour along which it varies most. Every part counts once as it is and once mirrored.
 */
final class ToneSearch {

    /** Clusters that are looked for in a part, at most. */
    private static final int CLUSTERS = 10;

    /** One more cluster is looked for in so many parts. */
    private static final int EACH = 40;

    /** Rarer clusters are left out, as a share of all parts... */
    private static final double RARE = 0.03;

    /** ...and clusters of fewer parts, for no photograph may be recognised in them. */
    private static final int FEWEST = 20;

    /** A cell says nothing where fewer parts of a cluster have one, as a share of them. */
    private static final double FEW = 0.15;

    /** From this mean coverage on, a part is taken for the body of its object, whose box stays when parts are removed. */
    private static final double BODY = 0.75;

    private static final int AXES = ColourScale.COLOUR_AXES;

    private ToneSearch() {}

    /** @param tones by global part channel; parts without any get no maps */
    static ToneMaps in(List<TrainingSet> sets, ColourScale scale, Map<Integer, PartTones> tones) {
        Map<Integer, List<ToneSample>> ofParts = new LinkedHashMap<>();
        for (TrainingSet set : sets) {
            for (TrainingScene scene : set.scenes()) {
                ToneSample.of(scene, scale, tones)
                        .forEach(sample -> ofParts.computeIfAbsent(sample.part(), part -> new ArrayList<>())
                                .add(sample));
            }
        }
        Map<Integer, List<ToneMap>> maps = new TreeMap<>();
        tones.forEach((part, asked) -> maps.put(part, maps(ofParts.getOrDefault(part, List.of()), asked)));
        return new ToneMaps(maps);
    }

    private static ToneMap.Over over(List<ToneSample> samples, PartTones tones) {
        if (tones.ofPieces()) {
            return ToneMap.Over.PIECE;
        }
        double coverage =
                samples.stream().mapToDouble(ToneSample::coverage).average().orElse(0);
        return coverage >= BODY ? ToneMap.Over.OBJECT : ToneMap.Over.PART;
    }

    private static List<ToneMap> maps(List<ToneSample> samples, PartTones tones) {
        List<double[]> vectors = new ArrayList<>();
        for (ToneSample sample : samples) {
            vectors.add(sample.tones());
            vectors.add(sample.mirrored().tones());
        }
        double[] even = new double[ToneMap.CELLS * AXES];
        Arrays.fill(even, 1);
        Clusters found = Clusters.in(vectors, even, Math.clamp(samples.size() / EACH, 1, CLUSTERS), new Random(1));
        int[][] counts = found.counts(vectors);
        List<ToneMap> maps = new ArrayList<>();
        for (int c = 0; c < found.centres().length; c++) {
            double share = (double) found.members()[c] / vectors.size();
            if (share >= RARE && found.members()[c] >= 2 * FEWEST) {
                double[] centre = found.centres()[c];
                for (int i = 0; i < centre.length; i++) {
                    centre[i] = counts[c][i] < FEW * found.members()[c] ? 0 : centre[i];
                }
                maps.add(map(over(samples, tones), (float) share, centre, tones.strength()));
            }
        }
        return maps;
    }

    private static ToneMap map(ToneMap.Over over, float share, double[] centre, double strength) {
        PrincipalAxis axis = new PrincipalAxis();
        for (int cell = 0; cell < centre.length; cell += AXES) {
            axis.add(Arrays.copyOfRange(centre, cell, cell + AXES));
        }
        double[] along = axis.direction();
        float[] direction = new float[AXES];
        float[] tones = new float[ToneMap.CELLS];
        for (int i = 0; i < centre.length; i++) {
            direction[i % AXES] = (float) along[i % AXES];
            tones[i / AXES] += (float) (strength * centre[i] * along[i % AXES]);
        }
        return new ToneMap(over, share, direction, tones);
    }
}
