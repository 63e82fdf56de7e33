package org.partbrush.ui.canvas;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/**
 * Moves the camera: wheel and pinch zoom at the pointer, the middle button or the space bar and any button pan. What it
 * takes as panning it consumes, so it must be installed before whatever paints.
 */
final class CameraGestures {

    private static final double WHEEL_STEP = 1.2;
    private static final double WHEEL_UNIT = 40;

    private final LayerCanvas canvas;
    private final ObjectProperty<Camera> camera;
    private final ObservableBooleanValue isSpaceDown;
    private @Nullable Point2D grip;

    private CameraGestures(
            LayerCanvas canvas, ObjectProperty<Camera> camera, ObservableBooleanValue isSpaceDown) {
        this.canvas = canvas;
        this.camera = camera;
        this.isSpaceDown = isSpaceDown;
    }

    /** Lets a node that lies exactly over the canvas move its camera. */
    static void install(
            Node node, LayerCanvas canvas, ObjectProperty<Camera> camera, ObservableBooleanValue isSpaceDown) {
        CameraGestures gestures = new CameraGestures(canvas, camera, isSpaceDown);
        node.addEventFilter(ScrollEvent.SCROLL, gestures::scrolled);
        node.addEventFilter(ZoomEvent.ZOOM, gestures::pinched);
        node.addEventFilter(MouseEvent.MOUSE_PRESSED, gestures::pressed);
        node.addEventFilter(MouseEvent.MOUSE_DRAGGED, gestures::dragged);
        node.addEventFilter(MouseEvent.MOUSE_RELEASED, gestures::released);
        isSpaceDown.addListener(
                (observed, before, isDown) -> node.setCursor(isDown ? Cursor.OPEN_HAND : Cursor.DEFAULT));
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
        camera.set(camera.get().zoomed(factor, point.getX(), point.getY()));
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.MIDDLE || isSpaceDown.get()) {
            grip = new Point2D(event.getX(), event.getY());
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (grip != null) {
            camera.set(camera.get().panned(event.getX() - grip.getX(), event.getY() - grip.getY()));
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
