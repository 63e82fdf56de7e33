package org.partbrush.tool;

import java.util.List;
import org.partbrush.document.Placement;
import org.partbrush.raster.Dab;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.Point;

/** What a tool would do, to be drawn over the picture; in the picture's own coordinates. */
public sealed interface Preview {

    Preview NOTHING = new Nothing();

    /** The tool shows only its pointer. */
    record Nothing() implements Preview {}

    /** The pixels that the tip would touch. */
    record Tip(Dab dab) implements Preview {}

    /** The way of a tip in a straight line. */
    record Line(Dab start, Dab end) implements Preview {}

    /** A silhouette where it would be placed, in the colour of its class. */
    record Ghost(Placement placement, int classId) implements Preview {}

    /** A rectangle. */
    record Rectangle(IntRect bounds) implements Preview {}

    /** The ellipse in a rectangle. */
    record Ellipse(IntRect bounds) implements Preview {}

    /**
     * A polygon under way.
     *
     * @param corners the last one is where the pointer is
     */
    record Corners(List<Point> corners) implements Preview {
        public Corners {
            corners = List.copyOf(corners);
        }
    }
}
