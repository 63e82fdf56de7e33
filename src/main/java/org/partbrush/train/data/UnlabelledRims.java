package org.partbrush.train.data;

import org.partbrush.label.Vocabulary;
import org.partbrush.raster.NearestLabel;

/**
 * Labels the narrow rims that annotators leave around objects. In our data half of the cars' contours and nearly all of
 * the persons' touch unlabelled pixels, in what people paint none do: a generator that learned with the rims draws halos
 * where there are none.
 */
final class UnlabelledRims {

    /** Of the short side, how far a label spreads; wider unlabelled areas stay, but for their margin. */
    private static final double REACH = 1.0 / 16;

    private static final int UNLABELLED = 0;

    private UnlabelledRims() {}

    /** The map with unlabelled pixels given the nearest stuff class; things keep their contours. */
    static Pixels fill(Pixels semantic, Vocabulary vocabulary) {
        int width = semantic.width();
        int[] classes = semantic.values();
        int[] places = new int[classes.length];
        for (int i = 0; i < places.length; i++) {
            boolean isStuff =
                    classes[i] != UNLABELLED && !vocabulary.get(classes[i]).isThing();
            places[i] = isStuff ? i + 1 : 0;
        }
        int[] nearest = NearestLabel.fill(width, semantic.height(), places, 0);
        double reach = REACH * Math.min(width, semantic.height());
        int[] filled = classes.clone();
        for (int i = 0; i < filled.length; i++) {
            int place = nearest[i] - 1;
            if (classes[i] == UNLABELLED
                    && place >= 0
                    && Math.hypot(place % width - i % width, place / width - i / width) <= reach) {
                filled[i] = classes[place];
            }
        }
        return new Pixels(width, semantic.height(), filled);
    }
}
