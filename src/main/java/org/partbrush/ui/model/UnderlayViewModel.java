package org.partbrush.ui.model;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import org.partbrush.io.Underlay;
import org.partbrush.raster.RgbImage;

/** The photo to trace. Changes of it make the document unsaved, but are no part of its history. FX thread only. */
public final class UnderlayViewModel {

    private final SceneViewModel scenes;
    private final ReadOnlyObjectWrapper<@Nullable Underlay> underlay = new ReadOnlyObjectWrapper<>();
    private final DoubleProperty opacity = new SimpleDoubleProperty(Underlay.FIRST_OPACITY);
    private final BooleanProperty shown = new SimpleBooleanProperty(true);

    public UnderlayViewModel(SceneViewModel scenes) {
        this.scenes = scenes;
        opacity.subscribe(value -> fade(value.doubleValue()));
    }

    private void fade(double value) {
        Underlay now = underlay.get();
        if (now != null && now.opacity() != value) {
            change(now.withOpacity(value));
        }
    }

    /** Shows this photo with the layout from now on. */
    public void trace(RgbImage photo) {
        change(Underlay.of(photo).withOpacity(opacity.get()));
    }

    public void remove() {
        change(null);
    }

    private void change(@Nullable Underlay changed) {
        show(changed);
        scenes.touch();
    }

    /** Shows what another document has. */
    void open(@Nullable Underlay opened) {
        underlay.set(null);
        opacity.set(opened == null ? Underlay.FIRST_OPACITY : opened.opacity());
        show(opened);
    }

    private void show(@Nullable Underlay changed) {
        boolean isNew = underlay.get() == null;
        underlay.set(changed);
        if (isNew) {
            shown.set(true);
        }
    }

    /** Null without a photo. */
    public ReadOnlyObjectProperty<@Nullable Underlay> underlayProperty() {
        return underlay.getReadOnlyProperty();
    }

    /** 0..1 */
    public DoubleProperty opacityProperty() {
        return opacity;
    }

    /** Whether the photo is shown; not kept. */
    public BooleanProperty shownProperty() {
        return shown;
    }
}
