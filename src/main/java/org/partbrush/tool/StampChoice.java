package org.partbrush.tool;

import org.partbrush.document.Placement;
import org.partbrush.document.Silhouette;
import org.partbrush.document.Stamp;
import org.partbrush.raster.Point;

/**
 * What the stamp places.
 *
 * @param silhouette as large and turned as it is placed
 */
public record StampChoice(Stamp stamp, Silhouette silhouette) {

    /**
     * A stamp of a height.
     *
     * @param height in pixels of the picture
     * @param isMirrored whether left and right are changed
     * @param hasParts whether the parts that it comes with are kept; without them they are inferred
     */
    public static StampChoice of(Stamp stamp, double height, boolean isMirrored, boolean hasParts) {
        Silhouette original = hasParts ? stamp.silhouette() : stamp.silhouette().withoutParts();
        int rows = (int) Math.max(1, Math.rint(height));
        int columns = (int) Math.max(1, Math.rint(height * original.width() / original.height()));
        return new StampChoice(stamp, original.fitted(columns, rows, isMirrored));
    }

    /** The silhouette standing at a place: the middle of its lower edge is there. */
    Placement standingAt(Point place) {
        int left = (int) Math.rint(place.x() - silhouette.width() / 2.0);
        return new Placement(silhouette, left, (int) Math.rint(place.y()) - silhouette.height());
    }
}
