package org.partbrush.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.ConnectedRegions;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;

/**
 * Where a part of an object is: all of it, or one connected piece such as a single wheel. A value; any thread.
 *
 * @param object as it was when its part was looked up
 * @param partId of the object's class
 */
public record PartPixels(SceneObject object, int partId, PixelMask pixels) {

    /** All pixels of a part as it is shown: edits over what was inferred. */
    public static PartPixels of(Scene scene, LabelMap inferred, SceneObject object, int partId) {
        PixelMask pixels = PixelMask.of(object.bounds(), (x, y) -> {
            int edit = scene.partEdits().get(x, y);
            return scene.instanceMap().get(x, y) == object.instanceId()
                    && (edit == PartVocabulary.UNKNOWN ? inferred.get(x, y) : edit) == partId;
        });
        return new PartPixels(object, partId, pixels);
    }

    /** The connected pieces, in reading order of their first pixels. */
    public List<PartPixels> pieces() {
        IntRect box = pixels.bounds();
        int[] isPart = new int[box.width() * box.height()];
        pixels.forEach((x, y) -> isPart[(y - box.y()) * box.width() + x - box.x()] = 1);
        LabelMap numbers = ConnectedRegions.number(LabelMap.of(box.width(), box.height(), isPart), label -> label == 1);
        List<PartPixels> pieces = new ArrayList<>();
        for (IntRect piece : boundsOfLabels(numbers)) {
            int number = pieces.size() + 1;
            IntRect place = new IntRect(box.x() + piece.x(), box.y() + piece.y(), piece.width(), piece.height());
            PixelMask mask = PixelMask.of(place, (x, y) -> numbers.get(x - box.x(), y - box.y()) == number);
            pieces.add(new PartPixels(object, partId, mask));
        }
        return pieces;
    }

    /** The bounds of the labels 1.. in order. */
    private static List<IntRect> boundsOfLabels(LabelMap numbers) {
        List<IntRect> bounds = new ArrayList<>();
        for (int y = 0; y < numbers.height(); y++) {
            for (int x = 0; x < numbers.width(); x++) {
                int number = numbers.get(x, y);
                IntRect pixel = new IntRect(x, y, 1, 1);
                if (number > bounds.size()) {
                    bounds.add(pixel);
                } else if (number > 0) {
                    bounds.set(number - 1, bounds.get(number - 1).union(pixel));
                }
            }
        }
        return bounds;
    }

    /** The connected piece that covers a pixel. */
    public Optional<PartPixels> pieceAt(int x, int y) {
        return pieces().stream().filter(piece -> piece.pixels().contains(x, y)).findFirst();
    }
}
