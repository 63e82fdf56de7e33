package org.partbrush.ui;

import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.partbrush.ui.canvas.Arrangement;
import org.partbrush.ui.canvas.Camera;
import org.partbrush.ui.canvas.OverlayMode;
import org.partbrush.ui.canvas.ViewSettings;

/** Zoom, overlay, panels. */
record ViewCommands(
        Command zoomIn,
        Command zoomOut,
        Command fit,
        Command actualSize,
        Command arrangement,
        Command overlay,
        Command hatching,
        Command overlayOnResult,
        Command strongerOverlay,
        Command fainterOverlay,
        Command pictures,
        Command panels,
        Command startPage,
        Command nextPanel,
        Command previousPanel) {

    private static final double ZOOM_STEP = 1.25;
    private static final double OPACITY_STEP = 0.15;

    static ViewCommands of(ViewSettings settings, KeyboardFocus keyboard) {
        return new ViewCommands(
                Command.of("Zoom in", () -> zoom(settings, ZOOM_STEP))
                        .withKey(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN)
                        .withIcon(MaterialDesignM.MAGNIFY_PLUS_OUTLINE),
                Command.of("Zoom out", () -> zoom(settings, 1 / ZOOM_STEP))
                        .withKey(KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN)
                        .withIcon(MaterialDesignM.MAGNIFY_MINUS_OUTLINE),
                Command.of("Fit", () -> settings.fittedProperty().set(true))
                        .withKey(KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN)
                        .withIcon(MaterialDesignF.FIT_TO_PAGE_OUTLINE),
                Command.of(
                                "100 %",
                                () -> zoom(
                                        settings,
                                        1 / settings.cameraProperty().get().scale()))
                        .withKey(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN),
                Command.of("Views", () -> showNextArrangement(settings))
                        .withTitle(settings.arrangementProperty().map(views -> "Views: " + views.title()))
                        .withKey(KeyCode.F7)
                        .withIcon(MaterialDesignV.VIEW_SPLIT_VERTICAL),
                Command.of("Part overlay", () -> showNextMode(settings))
                        .withTitle(settings.overlayModeProperty().map(mode -> "Part overlay: " + mode.title()))
                        .withKey(KeyCode.W)
                        .withIcon(MaterialDesignL.LAYERS_OUTLINE),
                Command.toggle("Hatch edited parts", settings.hatchingProperty())
                        .withKey(KeyCode.W, KeyCombination.SHIFT_DOWN),
                Command.toggle("Part overlay on the result", settings.overlayOnResultProperty())
                        .withKey(KeyCode.O, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                Command.of("Stronger overlay", () -> changeOpacity(settings, OPACITY_STEP))
                        .withKey(KeyCode.O),
                Command.of("Fainter overlay", () -> changeOpacity(settings, -OPACITY_STEP))
                        .withKey(KeyCode.O, KeyCombination.SHIFT_DOWN),
                Command.toggle("Variations and history", settings.picturesProperty())
                        .withKey(KeyCode.H, KeyCombination.SHORTCUT_DOWN)
                        .withIcon(MaterialDesignF.FILMSTRIP),
                Command.toggle("Panels", settings.panelsProperty())
                        .withKey(KeyCode.TAB)
                        .withIcon(MaterialDesignP.PAGE_LAYOUT_SIDEBAR_RIGHT),
                Command.toggle("Start page", settings.startPageProperty()),
                Command.of("Keyboard to the next panel", () -> keyboard.toNextPanel(true))
                        .withKey(KeyCode.F6),
                Command.of("Keyboard to the panel before", () -> keyboard.toNextPanel(false))
                        .withKey(KeyCode.F6, KeyCombination.SHIFT_DOWN));
    }

    private static void showNextArrangement(ViewSettings settings) {
        ObjectProperty<Arrangement> views = settings.arrangementProperty();
        views.set(views.get().next());
    }

    private static void showNextMode(ViewSettings settings) {
        ObjectProperty<OverlayMode> mode = settings.overlayModeProperty();
        mode.set(mode.get().next());
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
                List.of(zoomIn, zoomOut, fit, actualSize, arrangement),
                List.of(overlay, hatching, overlayOnResult, strongerOverlay, fainterOverlay),
                List.of(pictures, panels, startPage),
                List.of(nextPanel, previousPanel));
    }
}
