package org.partbrush.train.data;

import java.util.function.IntPredicate;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelSpread;

/**
 * Labels the narrow rims that annotators leave around objects. In our data half of the cars' contours and nearly all of
 * the persons' touch unlabelled pixels, in what people paint none do: a generator that learned with the rims draws halos
 * where there are none.
 */
final class UnlabelledRims {

    /** Of the short side, how far a label spreads; wider unlabelled areas stay, but for their margin. */
    private static final double REACH = 1.0 / 16;

    private UnlabelledRims() {}

    /** The map with unlabelled pixels given the nearest stuff class; things keep their contours. */
    static Pixels fill(Pixels semantic, Vocabulary vocabulary) {
        int width = semantic.width();
        int height = semantic.height();
        double reach = REACH * Math.min(width, height);
        IntPredicate isStuff = label -> !vocabulary.get(label).isThing();
        return new Pixels(width, height, LabelSpread.over(width, height, semantic.values(), isStuff, reach, i -> true));
    }
}
