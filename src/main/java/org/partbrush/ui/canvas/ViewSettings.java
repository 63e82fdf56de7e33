package org.partbrush.ui.canvas;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How the user looks at the scene. Changes nothing of the scene itself. FX thread only. */
public final class ViewSettings {

    private static final double FIRST_OPACITY = 0.85;

    private final ObjectProperty<Camera> camera = new SimpleObjectProperty<>(new Camera(1, 0, 0));
    private final BooleanProperty fitted = new SimpleBooleanProperty(true);
    private final ObjectProperty<OverlayMode> overlayMode = new SimpleObjectProperty<>(OverlayMode.BOTH);
    private final ObjectProperty<Arrangement> arrangement = new SimpleObjectProperty<>(Arrangement.BOTH);
    private final BooleanProperty hatching = new SimpleBooleanProperty(true);
    private final BooleanProperty overlayOnResult = new SimpleBooleanProperty(false);
    private final DoubleProperty overlayOpacity = new SimpleDoubleProperty(FIRST_OPACITY);
    private final BooleanProperty panels = new SimpleBooleanProperty(true);
    private final BooleanProperty pictures = new SimpleBooleanProperty(true);
    private final BooleanProperty comparing = new SimpleBooleanProperty(false);
    private final BooleanProperty startPage = new SimpleBooleanProperty(false);
    private final BooleanProperty panning = new SimpleBooleanProperty(false);

    /** Looks at a place chosen by the user; the views stop fitting the image to their size. */
    public void look(Camera chosen) {
        fitted.set(false);
        camera.set(chosen);
    }

    /** Shared by layout and result. */
    public ObjectProperty<Camera> cameraProperty() {
        return camera;
    }

    /** Whether the image is kept as large as the views allow. */
    public BooleanProperty fittedProperty() {
        return fitted;
    }

    /** Which views are shown. */
    public ObjectProperty<Arrangement> arrangementProperty() {
        return arrangement;
    }

    /** How the part overlay is shown. */
    public ObjectProperty<OverlayMode> overlayModeProperty() {
        return overlayMode;
    }

    /** Whether pixels edited by hand are hatched in the overlay. */
    public BooleanProperty hatchingProperty() {
        return hatching;
    }

    /** Whether the part overlay is also shown over the result. */
    public BooleanProperty overlayOnResultProperty() {
        return overlayOnResult;
    }

    /** 0..1 */
    public DoubleProperty overlayOpacityProperty() {
        return overlayOpacity;
    }

    double overlayOpacityOnLayout() {
        return overlayMode.get() == OverlayMode.OFF ? 0 : overlayOpacity.get();
    }

    double overlayOpacityOnResult() {
        return overlayOnResult.get() ? overlayOpacityOnLayout() : 0;
    }

    /** Whether the panels at the sides are shown. */
    public BooleanProperty panelsProperty() {
        return panels;
    }

    /** Whether the strip of variations and kept pictures is shown. */
    public BooleanProperty picturesProperty() {
        return pictures;
    }

    /** Whether the result shows the picture of before, for as long as a key or button is held. */
    public BooleanProperty comparingProperty() {
        return comparing;
    }

    /** Whether the start page covers the views. */
    public BooleanProperty startPageProperty() {
        return startPage;
    }

    /** Whether any drag moves the view, for as long as a key is held. */
    public BooleanProperty panningProperty() {
        return panning;
    }
}
