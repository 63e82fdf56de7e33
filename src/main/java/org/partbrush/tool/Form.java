package org.partbrush.tool;

import org.partbrush.raster.EllipsePixels;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.PixelMask;
import org.partbrush.raster.Point;
import org.partbrush.raster.Tip;

/** What can be drawn between two places. */
public enum Form {
    /** As wide as the brush; in even steps of 45 degrees. */
    LINE {
        @Override
        Point even(Point start, Point end) {
            return EvenSteps.turned(start, end);
        }

        @Override
        PixelMask pixels(Point start, Point end, Tip tip, IntRect clip) {
            return tip.at(start).sweep(tip.at(end), clip);
        }

        @Override
        Preview preview(Point start, Point end, Tip tip) {
            return new Preview.Line(tip.at(start), tip.at(end));
        }
    },

    /** Between two corners; evenly a square. */
    RECTANGLE {
        @Override
        PixelMask pixels(Point start, Point end, Tip tip, IntRect clip) {
            return PixelMask.rectangle(EvenSteps.between(start, end).intersect(clip));
        }

        @Override
        Preview preview(Point start, Point end, Tip tip) {
            return new Preview.Rectangle(EvenSteps.between(start, end));
        }
    },

    /** In the rectangle between two corners; evenly a circle. */
    ELLIPSE {
        @Override
        PixelMask pixels(Point start, Point end, Tip tip, IntRect clip) {
            return EllipsePixels.of(EvenSteps.between(start, end), clip);
        }

        @Override
        Preview preview(Point start, Point end, Tip tip) {
            return new Preview.Ellipse(EvenSteps.between(start, end));
        }
    };

    /** Where the form ends if the end is to be even. */
    Point even(Point start, Point end) {
        return EvenSteps.squared(start, end);
    }

    /** The pixels of a rectangle that the form covers. */
    abstract PixelMask pixels(Point start, Point end, Tip tip, IntRect clip);

    abstract Preview preview(Point start, Point end, Tip tip);
}
