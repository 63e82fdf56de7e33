package org.partbrush.train.data;

import java.util.Arrays;
import java.util.List;
import org.partbrush.nn.ColourScale;
import org.partbrush.nn.Colours;
import org.partbrush.nn.FloatTable;

/**
 * Measures the mean colours and the textures of regions, which a generator is told in the first channels of z (decisions 0034,
 * 0037, 0045 and 0056): of all stuff of a class, or of each part of an object. One that has to guess colours makes everything
 * grey, and one that has to guess textures makes plain shirts open like curtains.
 */
public final class RegionColours {

    private RegionColours() {}

    /**
     * What is usual in training scenes. A part that is never seen in a class counts as the whole.
     *
     * @param parts global part channels, with 0 for none
     * @param tastes of looks that nobody chose, with a mottling of as many classes
     */
    public static Colours of(List<TrainingSet> sets, int classes, int parts, Tastes tastes) {
        List<List<ColourRegion>> scenes = sets.stream()
                .flatMap(set -> set.scenes().stream())
                .map(scene -> ColourRegion.of(scene, classes))
                .toList();
        ColourMoments[][] moments = new ColourMoments[classes][parts];
        for (ColourMoments[] row : moments) {
            Arrays.setAll(row, part -> new ColourMoments());
        }
        scenes.forEach(scene -> scene.forEach(region -> count(region, moments[region.classId()])));
        ColourScale scale = scale(moments);
        return new Colours(
                scale,
                PaletteSearch.in(scenes, scale, tastes),
                tastes.mottling(),
                ToneSearch.in(sets, scale, tastes.tones()));
    }

    private static ColourScale scale(ColourMoments[][] moments) {
        int classes = moments.length;
        int parts = moments[0].length;
        ColourScale scale = new ColourScale(table(classes, parts), table(classes, parts), table(classes, parts));
        for (int c = 0; c < classes; c++) {
            for (int part = 0; part < parts; part++) {
                ColourMoments usual = moments[c][part].isEmpty() ? moments[c][0] : moments[c][part];
                scale.mean().setRow(usual.mean(), c, part);
                scale.deviation().setRow(usual.deviation(), c, part);
                scale.loading().setRow(usual.loading(), c, part);
            }
        }
        return scale;
    }

    private static FloatTable table(int classes, int parts) {
        return FloatTable.zeros(classes, parts, ColourScale.AXES);
    }

    private static void count(ColourRegion region, ColourMoments[] ofClass) {
        double[] whole = region.whole().axes();
        ofClass[0].add(whole, whole);
        region.parts().forEach((part, sum) -> {
            if (part > 0 && sum.pixels() >= ColourRegion.SMALLEST) {
                ofClass[part].add(sum.axes(), whole);
            }
        });
    }
}
