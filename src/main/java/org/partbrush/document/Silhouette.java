package org.partbrush.document;

import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;

/**
 * The shape of an object with what was decided about its parts, free of any scene. Immutable.
 *
 * @param parts {@link #OUTSIDE}, or of the pixels inside what a scene keeps as part edit
 */
public record Silhouette(LabelMap parts) {

    /** The value of pixels that do not belong to the object. */
    public static final int OUTSIDE = LabelMap.MAX_LABEL;

    /** The silhouette of an object of a scene. */
    public static Silhouette of(Scene scene, SceneObject object) {
        IntRect box = object.bounds();
        LabelMap objects = scene.instanceMap();
        LabelMap.Editor parts =
                LabelMap.filled(box.width(), box.height(), OUTSIDE).edit();
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(), end; x < box.right(); x = end) {
                end = LabelMap.runEnd(x, y, box.right(), objects, scene.partEdits());
                if (objects.get(x, y) == object.instanceId()) {
                    parts.fill(
                            y - box.y(),
                            x - box.x(),
                            end - box.x(),
                            scene.partEdits().get(x, y));
                }
            }
        }
        return new Silhouette(parts.build());
    }

    public int width() {
        return parts.width();
    }

    public int height() {
        return parts.height();
    }

    public boolean contains(int x, int y) {
        return parts.get(x, y) != OUTSIDE;
    }

    /** Stretched to another size, each pixel taking what lies under its centre; if mirrored, left becomes right. */
    public Silhouette fitted(int width, int height, boolean isMirrored) {
        LabelMap.Editor fitted = LabelMap.filled(width, height, OUTSIDE).edit();
        for (int y = 0; y < height; y++) {
            int sourceY = (int) ((y + 0.5) * height() / height);
            for (int x = 0; x < width; x++) {
                int sourceX = (int) ((x + 0.5) * width() / width);
                fitted.set(x, y, parts.get(isMirrored ? width() - 1 - sourceX : sourceX, sourceY));
            }
        }
        return new Silhouette(fitted.build());
    }

    /** The shape alone: no part is decided. */
    public Silhouette withoutParts() {
        return new Silhouette(parts.map(part -> part == OUTSIDE ? OUTSIDE : PartVocabulary.UNKNOWN));
    }
}
