package org.partbrush.ui.canvas;

import org.partbrush.label.Part;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;
import org.partbrush.ui.model.ShownParts;

/**
 * The part overlay: each part tinted and outlined in its colour, pixels edited by hand hatched, selected objects and the
 * chosen part outlined in white, what the pointer is over brighter. Transparent elsewhere, so it goes over the layout and
 * over the picture alike.
 */
public record PartPainter(ShownParts parts, OverlayLook look) implements RegionPainter {

    private static final int TINT = 200;
    private static final int HATCHING = 110;
    private static final int HATCH_DISTANCE = 4;
    private static final int OUTLINE_LIGHTNESS = 60;
    private static final int HOVER_LIGHTNESS = 70;
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
        if (isRim && look.selection().contains(object)) {
            return SELECTION;
        }
        int part = parts.at(x, y);
        if (part == 0 || look.isHidden(object, part)) {
            return 0;
        }
        boolean isEdge = isRim || hasOtherNeighbour(x, y, (nx, ny) -> parts.at(nx, ny) == part);
        if (isEdge && look.isChosen(object, part)) {
            return SELECTION;
        }
        return colour(x, y, object, part, isEdge);
    }

    private int colour(int x, int y, int object, int part, boolean isEdge) {
        int plain = parts.partAt(x, y).map(Part::rgb).orElse(0);
        int rgb = look.isHovered(object, part) ? Argb.lighter(plain, HOVER_LIGHTNESS) : plain;
        if (isEdge && look.mode().hasOutlines()) {
            return Argb.opaque(Argb.lighter(rgb, OUTLINE_LIGHTNESS));
        }
        boolean isHatch = look.isHatched() && parts.isEdited(x, y) && (x + y) % HATCH_DISTANCE == 0;
        if (look.mode().hasTints()) {
            return Argb.translucent(isHatch ? Argb.lighter(rgb, HATCHING) : rgb, TINT);
        }
        return isHatch ? Argb.opaque(Argb.lighter(rgb, HATCHING)) : 0;
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
