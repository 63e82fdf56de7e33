package org.partbrush.ui.canvas;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.partbrush.raster.IntRect;
import org.partbrush.ui.model.ObjectsViewModel;
import org.partbrush.ui.model.PartRef;
import org.partbrush.ui.model.PixelDescription;
import org.partbrush.ui.model.Selection;

/**
 * What layout and result have in common: layers under the shared camera, zoom and pan, the name of the object under the
 * pointer, and the object menu. FX thread only.
 */
public abstract class SceneView extends Pane {

    private static final double LABEL_DISTANCE = 14;
    private static final double CAPTION_X = 6;
    private static final double CAPTION_Y = 6;

    protected final LayerCanvas canvas;
    protected final ObjectsViewModel objects;
    protected final Label caption = new Label();
    private final Label name = new Label();

    protected SceneView(SceneLayers scene, ObjectsViewModel objects, ViewSettings settings, Content content) {
        this.objects = objects;
        canvas = new LayerCanvas(settings.cameraProperty(), scene.bounds(), content.layers());
        name.getStyleClass().add("pointer-label");
        name.setManaged(false);
        name.setMouseTransparent(true);
        name.setVisible(false);
        caption.setText(content.caption());
        caption.getStyleClass().add("caption");
        caption.setMouseTransparent(true);
        caption.relocate(CAPTION_X, CAPTION_Y);
        getChildren().addAll(canvas, caption, name);
        getStyleClass().add("scene-view");
        setAccessibleText(content.caption());
        setMinSize(0, 0);
        setFocusTraversable(true);
        clipToSize();
        CameraGestures.install(this, canvas, settings);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> point(event));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        scene.addListener(changed -> redraw(scene.bounds(), changed));
    }

    protected final void setCaption(String text) {
        caption.setText(text);
    }

    private void clipToSize() {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    private void redraw(IntRect bounds, IntRect changed) {
        canvas.setImageBounds(bounds);
        canvas.redraw(changed);
    }

    /** The image position under a position of this view. */
    protected final Point2D toImage(double x, double y) {
        return canvas.toImage(x, y);
    }

    private void point(MouseEvent event) {
        Point2D at = toImage(event.getX(), event.getY());
        int x = (int) Math.floor(at.getX());
        int y = (int) Math.floor(at.getY());
        objects.pointAt(x, y);
        objects.hover(event.isPrimaryButtonDown() ? null : objects.refAt(x, y).orElse(null));
        PixelDescription pointed = objects.pointedProperty().get();
        boolean isNamed = pointed != null && pointed.instanceId() != 0 && !event.isPrimaryButtonDown();
        name.setVisible(isNamed);
        if (pointed != null && isNamed) {
            name.setText(pointed.name());
            name.autosize();
            name.relocate(labelX(event.getX()), labelY(event.getY()));
        }
    }

    private double labelX(double pointer) {
        return Math.max(0, Math.min(pointer + LABEL_DISTANCE, getWidth() - name.getWidth()));
    }

    private double labelY(double pointer) {
        double below = pointer + LABEL_DISTANCE;
        return below + name.getHeight() <= getHeight() ? below : pointer - LABEL_DISTANCE - name.getHeight();
    }

    private void leave() {
        name.setVisible(false);
        objects.pointNowhere();
    }

    /** Shows a menu for what is under the pointer, which is selected first unless it is part of the selection. */
    public void setObjectMenu(Supplier<ContextMenu> menu) {
        setOnContextMenuRequested(event -> {
            Point2D at = toImage(event.getX(), event.getY());
            objects.refAt((int) Math.floor(at.getX()), (int) Math.floor(at.getY()))
                    .ifPresent(ref -> {
                        selectForMenu(ref);
                        menu.get().show(this, event.getScreenX(), event.getScreenY());
                    });
            event.consume();
        });
    }

    private void selectForMenu(PartRef ref) {
        Selection present = objects.selectionProperty().get();
        boolean isOneOfSeveral = present.objects().size() > 1 && present.contains(ref.instanceId());
        objects.select(isOneOfSeveral ? present.withPart(ref.partId()) : Selection.of(ref));
    }

    @Override
    protected void layoutChildren() {
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        super.layoutChildren();
    }

    /** What a view shows, from below, and what it is called. */
    protected record Content(String caption, List<Layer> layers) {}
}
