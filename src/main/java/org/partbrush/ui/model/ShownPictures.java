package org.partbrush.ui.model;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.io.KeptResult;
import org.partbrush.raster.RgbImage;

/**
 * The newest picture and, to compare with it, the one of before the last change. Pictures of half a stroke are shown but
 * never compared with. FX thread only.
 */
final class ShownPictures {

    private final SceneViewModel scenes;
    private final ReadOnlyObjectWrapper<@Nullable KeptResult> newest = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RgbImage> image = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RgbImage> before = new ReadOnlyObjectWrapper<>();
    private @Nullable KeptResult settled;

    ShownPictures(SceneViewModel scenes) {
        this.scenes = scenes;
        scenes.canUndoProperty().subscribe(this::settle);
    }

    void show(KeptResult picture) {
        newest.set(picture);
        image.set(picture.image());
        settle();
    }

    /** Another document begins, with its last picture or none. */
    void restart(@Nullable KeptResult picture) {
        newest.set(picture);
        image.set(picture == null ? null : picture.image());
        settled = picture;
        before.set(null);
    }

    /** A picture of the whole scene is what the next one is compared with. */
    private void settle() {
        KeptResult shown = newest.get();
        if (shown != null && shown != settled && isOf(shown, scenes.scene()) && !scenes.isChanging()) {
            if (settled != null && !isOf(settled, shown.scene())) {
                before.set(settled.image());
            }
            settled = shown;
        }
    }

    /** Whether a picture was made of just this; notes on objects do not show in it. */
    static boolean isOf(KeptResult picture, Scene scene) {
        return picture.scene().changedSince(scene).isEmpty()
                && picture.scene().settings().equals(scene.settings());
    }

    ReadOnlyObjectProperty<@Nullable KeptResult> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable RgbImage> imageProperty() {
        return image.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable RgbImage> beforeProperty() {
        return before.getReadOnlyProperty();
    }
}
