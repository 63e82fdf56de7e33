package org.partbrush.ui.canvas;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.partbrush.raster.IntRect;

/**
 * Draws layers under a camera, with exact nearest-neighbour pixels where a layer asks for them; only regions that were
 * named by {@link #redraw(IntRect)} are drawn again. FX thread only.
 *
 * <p>It is unmanaged, so that asking for a redraw lays out this node alone and not the window around it.
 */
public final class LayerCanvas extends Region {

    private static final Color FRAME = Color.gray(0.5, 0.6);

    private final Canvas canvas = new Canvas();
    private final ObservableValue<Camera> camera;
    private final List<Layer> layers;
    private IntRect image;
    private IntRect pending = IntRect.EMPTY;
    private boolean isWholePending = true;

    public LayerCanvas(ObservableValue<Camera> camera, IntRect image, List<Layer> layers) {
        this.camera = camera;
        this.image = image;
        this.layers = List.copyOf(layers);
        setManaged(false);
        getStyleClass().add("layer-canvas");
        getChildren().add(canvas);
        camera.addListener((observed, before, after) -> redraw());
    }

    /** Shows a scene of this size from now on. */
    public void setImageBounds(IntRect bounds) {
        if (!image.equals(bounds)) {
            image = bounds;
            redraw();
        }
    }

    /** Draws everything again with the next frame. */
    public void redraw() {
        isWholePending = true;
        requestLayout();
    }

    /** Draws a region of the image again with the next frame. */
    public void redraw(IntRect region) {
        pending = pending.union(region);
        requestLayout();
    }

    /** The image position under a position of this node. */
    public Point2D toImage(double viewX, double viewY) {
        Camera now = camera.getValue();
        return new Point2D((viewX - now.left(getWidth())) / now.scale(), (viewY - now.top(getHeight())) / now.scale());
    }

    /** The position in this node of an image position. */
    public Point2D toView(double imageX, double imageY) {
        Camera now = camera.getValue();
        return new Point2D(imageX * now.scale() + now.left(getWidth()), imageY * now.scale() + now.top(getHeight()));
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            isWholePending = true;
        }
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        if (isWholePending) {
            graphics.clearRect(0, 0, getWidth(), getHeight());
            drawLayers(graphics);
        } else if (!pending.isEmpty()) {
            graphics.save();
            clip(graphics, pending.intersect(image));
            drawLayers(graphics);
            graphics.restore();
        }
        pending = IntRect.EMPTY;
        isWholePending = false;
    }

    /** Clips to whole view pixels and clears them, so that a redrawn region leaves no seams. */
    private void clip(GraphicsContext graphics, IntRect region) {
        Point2D start = toView(region.x(), region.y());
        Point2D end = toView(region.right(), region.bottom());
        double left = Math.floor(start.getX());
        double top = Math.floor(start.getY());
        double width = Math.ceil(end.getX()) - left;
        double height = Math.ceil(end.getY()) - top;
        graphics.beginPath();
        graphics.rect(left, top, width, height);
        graphics.clip();
        graphics.clearRect(left, top, width, height);
    }

    private void drawLayers(GraphicsContext graphics) {
        Point2D corner = toView(0, 0);
        double scale = camera.getValue().scale();
        Rectangle2D room = new Rectangle2D(corner.getX(), corner.getY(), image.width() * scale, image.height() * scale);
        for (Layer layer : layers) {
            Image pixels = layer.image().get();
            if (pixels != null && layer.opacity().getAsDouble() > 0) {
                graphics.setImageSmoothing(layer.isSmooth());
                graphics.setGlobalAlpha(layer.opacity().getAsDouble());
                Rectangle2D place = layer.place(pixels, room);
                graphics.drawImage(pixels, place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
            }
        }
        graphics.setGlobalAlpha(1);
        drawFrame(graphics);
    }

    private void drawFrame(GraphicsContext graphics) {
        Point2D corner = toView(0, 0);
        double scale = camera.getValue().scale();
        graphics.setStroke(FRAME);
        graphics.strokeRect(
                corner.getX() - 0.5, corner.getY() - 0.5, image.width() * scale + 1, image.height() * scale + 1);
    }
}
