package org.partbrush.ui.canvas;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/**
 * Moves the camera: wheel and pinch zoom at the pointer, the middle button, or any button while the key for it is held, pans. What it
 * takes as panning it consumes, so it must be installed before whatever paints.
 */
final class CameraGestures {

    private static final double WHEEL_STEP = 1.2;
    private static final double WHEEL_UNIT = 40;

    private final LayerCanvas canvas;
    private final ViewSettings settings;
    private @Nullable Point2D grip;

    private CameraGestures(LayerCanvas canvas, ViewSettings settings) {
        this.canvas = canvas;
        this.settings = settings;
    }

    /** Lets a node that lies exactly over the canvas move the camera. */
    static void install(Node node, LayerCanvas canvas, ViewSettings settings) {
        CameraGestures gestures = new CameraGestures(canvas, settings);
        node.addEventFilter(ScrollEvent.SCROLL, gestures::scrolled);
        node.addEventFilter(ZoomEvent.ZOOM, gestures::pinched);
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, gestures::pressed);
        node.addEventFilter(MouseEvent.MOUSE_DRAGGED, gestures::dragged);
        node.addEventFilter(MouseEvent.MOUSE_RELEASED, gestures::released);
        settings.panningProperty()
                .addListener((observed, before, isDown) -> node.setCursor(isDown ? Cursor.OPEN_HAND : Cursor.DEFAULT));
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            zoom(Math.pow(WHEEL_STEP, event.getDeltaY() / WHEEL_UNIT), event.getX(), event.getY());
        }
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        zoom(event.getZoomFactor(), event.getX(), event.getY());
        event.consume();
    }

    private void zoom(double factor, double x, double y) {
        Point2D point = canvas.toImage(x, y);
        settings.look(camera().zoomed(factor, point.getX(), point.getY()));
    }

    private Camera camera() {
        return settings.cameraProperty().get();
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.MIDDLE
                || settings.panningProperty().get()) {
            grip = new Point2D(event.getX(), event.getY());
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (grip != null) {
            settings.look(camera().panned(event.getX() - grip.getX(), event.getY() - grip.getY()));
            grip = new Point2D(event.getX(), event.getY());
            event.consume();
        }
    }

    private void released(MouseEvent event) {
        if (grip != null) {
            grip = null;
            event.consume();
        }
    }
}
