package org.partbrush.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
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

    /** A brush's tiles take less than this; a large change is spread over several frames. */
    private static final long FRAME_NANOS = 3_000_000;

    private final ObjectsViewModel objects;
    private final ViewSettings settings;
    private final PhotoLayer photo;
    private final List<Consumer<IntRect>> listeners = new ArrayList<>();
    /** Runs before a frame is drawn, so all events since the last one cost one painting. */
    private final AnimationTimer nextFrame = new AnimationTimer() {
        @Override
        public void handle(long now) {
            paint(FRAME_NANOS);
        }
    };

    private PixelLayer classes;
    private PixelLayer overlay;
    private StaleTiles staleClasses;
    private StaleTiles staleParts;
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
        staleClasses = new StaleTiles(painted.scene().semanticMap());
        staleParts = new StaleTiles(painted.scene().semanticMap());
        staleClasses.add(classes.bounds());
        staleParts.add(overlay.bounds());
        paint(Long.MAX_VALUE);
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
        return photo.layer();
    }

    private void tellAll() {
        listeners.forEach(listener -> listener.accept(bounds()));
    }

    private void update() {
        ShownParts before = painted;
        painted = objects.partsProperty().get();
        Scene scene = painted.scene();
        if (!scene.semanticMap().bounds().equals(classes.bounds())) {
            begin();
        } else {
            addChanges(before, painted);
        }
        staleParts.add(changedLook());
        if (!isUpToDate()) {
            nextFrame.start();
        }
    }

    /** A scene of another size: everything is new. */
    private void begin() {
        Scene scene = painted.scene();
        classes = layerFor(scene);
        overlay = layerFor(scene);
        staleClasses = new StaleTiles(scene.semanticMap());
        staleParts = new StaleTiles(scene.semanticMap());
        staleClasses.add(classes.bounds());
        staleParts.add(overlay.bounds());
    }

    private void addChanges(ShownParts before, ShownParts after) {
        for (StaleTiles stale : List.of(staleClasses, staleParts)) {
            stale.addChanges(before.scene().semanticMap(), after.scene().semanticMap());
            stale.addChanges(before.scene().instanceMap(), after.scene().instanceMap());
        }
        staleParts.addChanges(before.inferred(), after.inferred());
        staleParts.addChanges(before.scene().partEdits(), after.scene().partEdits());
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

    /** Paints what waits until the time is up; the rest waits for the next frame. */
    private void paint(long nanos) {
        long start = System.nanoTime();
        IntRect changed = IntRect.EMPTY;
        RegionPainter classPainter = new ClassPainter(painted.scene());
        RegionPainter partPainter = new PartPainter(painted, paintedLook);
        while (!isUpToDate() && System.nanoTime() - start < nanos) {
            changed = changed.union(paintOne(staleClasses, classes, classPainter))
                    .union(paintOne(staleParts, overlay, partPainter));
        }
        if (isUpToDate()) {
            nextFrame.stop();
        }
        if (!changed.isEmpty()) {
            IntRect all = changed;
            listeners.forEach(listener -> listener.accept(all));
        }
    }

    private boolean isUpToDate() {
        return staleClasses.isEmpty() && staleParts.isEmpty();
    }

    /** Seams and outlines look one pixel around them, so a change reaches one pixel further than its tile. */
    private static IntRect paintOne(StaleTiles stale, PixelLayer layer, RegionPainter painter) {
        if (stale.isEmpty()) {
            return IntRect.EMPTY;
        }
        IntRect region = stale.take().grow(PartPainter.REACH);
        layer.repaint(region, painter);
        return region.intersect(layer.bounds());
    }
}
