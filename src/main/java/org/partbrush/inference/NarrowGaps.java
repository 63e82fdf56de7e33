package org.partbrush.inference;

import java.util.Arrays;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelSpread;
import org.partbrush.raster.NearestLabel;

/**
 * Closes the narrow unlabelled gaps that strokes and annotators leave between regions, because the generator would paint
 * them as bright fringes. Wide unlabelled areas stay as they are, up to their edges: there the user has painted nothing yet.
 */
final class NarrowGaps {

    /** Half the width of a gap that is closed, of the picture's short side. */
    private static final double REACH = 1.0 / 32;

    private static final int UNLABELLED = 0;

    private NarrowGaps() {}

    /** The map with its gaps given the nearest stuff class; the map itself if it has none. */
    static LabelMap close(LabelMap semantic, Vocabulary vocabulary) {
        int width = semantic.width();
        int height = semantic.height();
        int[] classes = semantic.toArray();
        if (Arrays.stream(classes).noneMatch(classId -> classId == UNLABELLED)) {
            return semantic;
        }
        double reach = REACH * Math.min(width, height);
        int[] labelled = NearestLabel.places(width, height, i -> classes[i] != UNLABELLED);
        // Whatever a disc of this radius fits into is wide, as far as the disc covers it.
        int[] wide = NearestLabel.places(width, height, i -> NearestLabel.distance(width, i, labelled[i]) > reach);
        int[] closed = LabelSpread.over(
                width,
                height,
                classes,
                classId -> !vocabulary.get(classId).isThing(),
                2 * reach,
                i -> NearestLabel.distance(width, i, wide[i]) > reach);
        return LabelMap.of(width, height, closed);
    }
}
