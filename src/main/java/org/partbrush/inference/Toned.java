package org.partbrush.inference;

import org.partbrush.nn.Shade;
import org.partbrush.nn.ToneMap;
import org.partbrush.raster.IntRect;

/**
 * The shades of a part by a tone map.
 *
 * @param boxes on which the map lies
 */
record Toned(ToneMap map, PartBoxes.Boxes boxes) implements Shading {

    @Override
    public int at(int x, int y) {
        IntRect box = boxes.at(x, y);
        return Shade.nearest(map.at((x - box.x() + 0.5f) / box.width(), (y - box.y() + 0.5f) / box.height()));
    }

    @Override
    public float[] along() {
        return map.along();
    }
}
