package org.partbrush.document;

import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;

/**
 * Puts a part somewhere else within objects. What it leaves becomes what was inferred there or, where the part itself was
 * inferred, the nearest other part; beyond the silhouette nothing is put. For one thread.
 */
final class PartPlacement {

    private final PartEditor parts;
    private final LabelMap inferred;

    PartPlacement(Scene scene, LabelMap inferred) {
        this.parts = new PartEditor(scene, inferred);
        this.inferred = inferred;
    }

    /**
     * Replaces pixels of a part by others.
     *
     * @param old pixels that leave the part
     * @param isPlaced whether a pixel of the object has the part afterwards
     */
    PartPlacement place(SceneObject object, int partId, PixelMask.PixelTest old, PixelMask.PixelTest isPlaced) {
        IntRect box = object.bounds();
        PixelMask left = PixelMask.of(
                box, (x, y) -> parts.belongs(object, x, y) && parts.partAt(x, y) == partId && old.holds(x, y));
        int[] nearest = parts.nearestParts(object, (x, y) -> parts.partAt(x, y) != partId);
        left.forEach((x, y) -> fill(x, y, partId, nearest[(y - box.y()) * box.width() + x - box.x()]));
        parts.forEach(object, (x, y) -> {
            if (isPlaced.holds(x, y)) {
                parts.show(x, y, partId);
            }
        });
        return this;
    }

    private void fill(int x, int y, int partId, int nearest) {
        int below = inferred.get(x, y);
        int filling = below == PartEditor.NONE || below == partId ? nearest : below;
        if (filling != PartEditor.NONE) {
            parts.show(x, y, filling);
        }
    }

    Scene build() {
        return parts.build();
    }
}
