package org.partbrush.document;

import java.util.List;
import java.util.Optional;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.ConnectedRegions;
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
        return ConnectedRegions.pieces(pixels).stream()
                .map(piece -> new PartPixels(object, partId, piece))
                .toList();
    }

    /** The connected piece that covers a pixel. */
    public Optional<PartPixels> pieceAt(int x, int y) {
        return pieces().stream().filter(piece -> piece.pixels().contains(x, y)).findFirst();
    }
}
