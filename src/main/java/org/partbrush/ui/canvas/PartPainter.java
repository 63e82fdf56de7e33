package org.partbrush.ui.canvas;

import org.partbrush.label.Part;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;
import org.partbrush.ui.model.ShownParts;

/**
 * The part overlay: each part tinted and outlined in its colour, pixels edited by hand hatched, the selected object
 * outlined in white. Transparent elsewhere, so it goes over the layout and over the picture alike.
 *
 * @param selected object number, 0 for none
 */
public record PartPainter(ShownParts parts, int selected) implements RegionPainter {

    private static final int TINT = 200;
    private static final int HATCHING = 90;
    private static final int HATCH_DISTANCE = 4;
    private static final int OUTLINE_LIGHTNESS = 60;
    private static final int SELECTION = 0xFFFFFFFF;

    /** How far beyond a changed pixel the overlay may change: outlines look at neighbours. */
    public static final int REACH = 1;

    @Override
    public void paint(IntRect region, int[] pixels, int stride) {
        for (int y = region.y(); y < region.bottom(); y++) {
            for (int x = region.x(); x < region.right(); x++) {
                pixels[y * stride + x] = pixel(x, y);
            }
        }
    }

    private int pixel(int x, int y) {
        LabelMap objects = parts.scene().instanceMap();
        int object = objects.get(x, y);
        if (object == 0) {
            return 0;
        }
        boolean isRim = hasOtherNeighbour(x, y, (nx, ny) -> objects.get(nx, ny) == object);
        if (isRim && object == selected) {
            return SELECTION;
        }
        int part = parts.at(x, y);
        if (part == 0) {
            return 0;
        }
        int rgb = parts.partAt(x, y).map(Part::rgb).orElse(0);
        if (isRim || hasOtherNeighbour(x, y, (nx, ny) -> parts.at(nx, ny) == part)) {
            return Argb.opaque(Argb.lighter(rgb, OUTLINE_LIGHTNESS));
        }
        boolean isHatch = parts.isEdited(x, y) && (x + y) % HATCH_DISTANCE == 0;
        return Argb.translucent(isHatch ? Argb.lighter(rgb, HATCHING) : rgb, TINT);
    }

    private boolean hasOtherNeighbour(int x, int y, PixelMask.PixelTest isSame) {
        IntRect bounds = parts.inferred().bounds();
        return differs(x + 1, y, bounds, isSame)
                || differs(x, y + 1, bounds, isSame)
                || differs(x - 1, y, bounds, isSame)
                || differs(x, y - 1, bounds, isSame);
    }

    private static boolean differs(int x, int y, IntRect bounds, PixelMask.PixelTest isSame) {
        return !bounds.contains(x, y) || !isSame.holds(x, y);
    }
}
