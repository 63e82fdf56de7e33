package org.partbrush.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.raster.IntRect;
import org.partbrush.ui.model.ObjectsViewModel;
import org.partbrush.ui.model.PartRef;
import org.partbrush.ui.model.ShownParts;
import org.partbrush.ui.model.UnderlayViewModel;

/**
 * The pixels of the layout and of the part overlay, kept up with the scene. Only what differs from the last state is
 * painted again, and the views are told where. FX thread only.
 */
public final class SceneLayers {

    private final ObjectsViewModel objects;
    private final ViewSettings settings;
    private final PhotoLayer photo;
    private final List<Consumer<IntRect>> listeners = new ArrayList<>();
    private PixelLayer classes;
    private PixelLayer overlay;
    private ShownParts painted;
    private OverlayLook paintedLook;

    public SceneLayers(ObjectsViewModel objects, ViewSettings settings, UnderlayViewModel underlay) {
        this.objects = objects;
        this.settings = settings;
        photo = new PhotoLayer(underlay);
        painted = objects.partsProperty().get();
        paintedLook = OverlayLook.of(objects, settings);
        classes = layerFor(painted.scene());
        overlay = layerFor(painted.scene());
        paint(classes.bounds(), classes.bounds());
        objects.partsProperty().subscribe(this::update);
        objects.selectionProperty().subscribe(this::update);
        objects.hoveredProperty().subscribe(this::update);
        objects.hiddenProperty().subscribe(this::update);
        settings.overlayModeProperty().subscribe(this::update);
        settings.hatchingProperty().subscribe(this::update);
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
        IntRect parts = maps.union(changedParts(before, painted)).union(changedLook());
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

    /** Where the overlay looks different: selected and pointed objects, or everywhere if it is shown in another way. */
    private IntRect changedLook() {
        OverlayLook before = paintedLook;
        paintedLook = OverlayLook.of(objects, settings);
        if (before.equals(paintedLook)) {
            return IntRect.EMPTY;
        }
        if (before.mode() != paintedLook.mode()
                || before.isHatched() != paintedLook.isHatched()
                || !before.hidden().equals(paintedLook.hidden())) {
            return overlay.bounds();
        }
        IntRect changed = boundsOf(before.hovered()).union(boundsOf(paintedLook.hovered()));
        if (before.selection().equals(paintedLook.selection())) {
            return changed;
        }
        return Stream.of(before.selection(), paintedLook.selection())
                .flatMap(selection -> selection.objects().stream())
                .map(this::boundsOf)
                .reduce(changed, IntRect::union);
    }

    private IntRect boundsOf(@Nullable PartRef ref) {
        return ref == null ? IntRect.EMPTY : boundsOf(ref.instanceId());
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
        overlay.repaint(parts.grow(PartPainter.REACH), new PartPainter(painted, paintedLook));
    }
}
