package org.partbrush.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.raster.IntRect;
import org.partbrush.ui.model.ObjectsViewModel;
import org.partbrush.ui.model.ShownParts;
import org.partbrush.ui.model.UnderlayViewModel;

/**
 * The pixels of the layout and of the part overlay, kept up with the scene. Only what differs from the last state is
 * painted again, and the views are told where. FX thread only.
 */
public final class SceneLayers {

    private final ObjectsViewModel objects;
    private final PhotoLayer photo;
    private final List<Consumer<IntRect>> listeners = new ArrayList<>();
    private PixelLayer classes;
    private PixelLayer overlay;
    private ShownParts painted;
    private int paintedSelection;

    public SceneLayers(ObjectsViewModel objects, UnderlayViewModel underlay) {
        this.objects = objects;
        photo = new PhotoLayer(underlay);
        painted = objects.partsProperty().get();
        classes = layerFor(painted.scene());
        overlay = layerFor(painted.scene());
        paint(classes.bounds(), classes.bounds());
        objects.partsProperty().subscribe(this::update);
        objects.selectedProperty().subscribe(this::update);
        underlay.underlayProperty().subscribe(this::tellAll);
        underlay.shownProperty().subscribe(this::tellAll);
    }

    private static PixelLayer layerFor(Scene scene) {
        return new PixelLayer(scene.width(), scene.height());
    }

    /** Is told which region of the image changed. */
    public void addListener(Consumer<IntRect> listener) {
        listeners.add(listener);
    }

    public IntRect bounds() {
        return classes.bounds();
    }

    public Image classImage() {
        return classes.image();
    }

    public Image overlayImage() {
        return overlay.image();
    }

    /** The photo to trace, over the classes. */
    Layer photo() {
        return new Layer(() -> photo.image(bounds()), true, photo::opacity);
    }

    private void tellAll() {
        listeners.forEach(listener -> listener.accept(bounds()));
    }

    private void update() {
        ShownParts before = painted;
        painted = objects.partsProperty().get();
        Scene scene = painted.scene();
        if (!scene.semanticMap().bounds().equals(classes.bounds())) {
            classes = layerFor(scene);
            overlay = layerFor(scene);
        }
        IntRect maps = changedMaps(before.scene(), scene);
        IntRect parts = maps.union(changedParts(before, painted)).union(changedSelection());
        paint(maps, parts);
        IntRect changed = maps.union(parts);
        if (!changed.isEmpty()) {
            listeners.forEach(listener -> listener.accept(changed));
        }
    }

    private static IntRect changedMaps(Scene before, Scene after) {
        return after.semanticMap()
                .changedSince(before.semanticMap())
                .union(after.instanceMap().changedSince(before.instanceMap()));
    }

    private static IntRect changedParts(ShownParts before, ShownParts after) {
        return after.inferred()
                .changedSince(before.inferred())
                .union(after.scene().partEdits().changedSince(before.scene().partEdits()));
    }

    private IntRect changedSelection() {
        SceneObject selected = objects.selectedProperty().get();
        int selection = selected == null ? 0 : selected.instanceId();
        if (selection == paintedSelection) {
            return IntRect.EMPTY;
        }
        IntRect changed = boundsOf(paintedSelection).union(boundsOf(selection));
        paintedSelection = selection;
        return changed;
    }

    private IntRect boundsOf(int instanceId) {
        return objects.objectsProperty()
                .get()
                .withId(instanceId)
                .map(SceneObject::bounds)
                .orElse(IntRect.EMPTY);
    }

    private void paint(IntRect maps, IntRect parts) {
        // Seams and outlines look one pixel around them, so a change reaches one pixel further.
        classes.repaint(maps.grow(PartPainter.REACH), new ClassPainter(painted.scene()));
        overlay.repaint(parts.grow(PartPainter.REACH), new PartPainter(painted, paintedSelection));
    }
}
