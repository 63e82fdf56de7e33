package org.partbrush.ui;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.partbrush.ui.canvas.Camera;
import org.partbrush.ui.canvas.ViewSettings;

/** Zoom, overlay, panels. */
record ViewCommands(
        Command zoomIn,
        Command zoomOut,
        Command fit,
        Command actualSize,
        Command overlay,
        Command overlayOnResult,
        Command strongerOverlay,
        Command fainterOverlay,
        Command panels) {

    private static final double ZOOM_STEP = 1.25;
    private static final double OPACITY_STEP = 0.15;

    static ViewCommands of(ViewSettings settings) {
        return new ViewCommands(
                Command.of("Zoom in", () -> zoom(settings, ZOOM_STEP))
                        .withKey("Shortcut+EQUALS")
                        .withIcon(MaterialDesignM.MAGNIFY_PLUS_OUTLINE),
                Command.of("Zoom out", () -> zoom(settings, 1 / ZOOM_STEP))
                        .withKey("Shortcut+MINUS")
                        .withIcon(MaterialDesignM.MAGNIFY_MINUS_OUTLINE),
                Command.of("Fit", () -> settings.fittedProperty().set(true))
                        .withKey("Shortcut+DIGIT0")
                        .withIcon(MaterialDesignF.FIT_TO_PAGE_OUTLINE),
                Command.of(
                                "100 %",
                                () -> zoom(
                                        settings,
                                        1 / settings.cameraProperty().get().scale()))
                        .withKey("Shortcut+DIGIT1"),
                Command.toggle("Part overlay", settings.overlayProperty())
                        .withKey("O")
                        .withIcon(MaterialDesignL.LAYERS_OUTLINE),
                Command.toggle("Part overlay on the result", settings.overlayOnResultProperty())
                        .withKey("Shift+O"),
                Command.of("Stronger overlay", () -> changeOpacity(settings, OPACITY_STEP)),
                Command.of("Fainter overlay", () -> changeOpacity(settings, -OPACITY_STEP)),
                Command.toggle("Panels", settings.panelsProperty()).withKey("TAB"));
    }

    /** Nearer by a factor; the middle of the view stays. */
    private static void zoom(ViewSettings settings, double factor) {
        Camera camera = settings.cameraProperty().get();
        settings.look(camera.zoomed(factor, camera.centreX(), camera.centreY()));
    }

    private static void changeOpacity(ViewSettings settings, double step) {
        DoubleProperty opacity = settings.overlayOpacityProperty();
        opacity.set(Math.clamp(opacity.get() + step, 0, 1));
    }

    List<List<Command>> groups() {
        return List.of(
                List.of(zoomIn, zoomOut, fit, actualSize),
                List.of(overlay, overlayOnResult, strongerOverlay, fainterOverlay),
                List.of(panels));
    }
}
