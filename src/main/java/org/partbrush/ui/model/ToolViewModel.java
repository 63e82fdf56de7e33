package org.partbrush.ui.model;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.partbrush.document.SceneSession;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.tool.Brush;
import org.partbrush.tool.ClassChoice;
import org.partbrush.tool.Eraser;
import org.partbrush.tool.PartBrush;
import org.partbrush.tool.PartChoice;
import org.partbrush.tool.PointerEvent;
import org.partbrush.tool.Preview;
import org.partbrush.tool.Stamper;
import org.partbrush.tool.Tool;
import org.partbrush.tool.ToolBox;
import org.partbrush.tool.ToolListener;
import org.partbrush.tool.ToolSettings;

/** The selected tool, how it works and the classes it paints with. FX thread only. */
public final class ToolViewModel {

    private static final int RECENT = 9;

    private final SceneSession session;
    private final ToolBox toolBox;
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(new Brush());
    private final ObjectProperty<SemanticClass> current;
    private final ObjectProperty<SemanticClass> defaultClass;
    private final ObservableList<SemanticClass> recent = FXCollections.observableArrayList();
    private final ObservableSet<SemanticClass> locked = FXCollections.observableSet();
    private final TipOptions brush = new TipOptions();
    private final TipOptions eraser = new TipOptions();
    private final BooleanProperty startsObjects = new SimpleBooleanProperty(false);
    private final BooleanProperty fillsWholeClass = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Preview> preview = new ReadOnlyObjectWrapper<>(Preview.NOTHING);
    private final StampOptions stamp = new StampOptions();
    private final ObjectsViewModel objects;
    private SemanticClass last;

    /**
     * @param vocabulary of the first scene
     * @param objects what the tools work on and select
     */
    public ToolViewModel(SceneSession session, Vocabulary vocabulary, ObjectsViewModel objects) {
        this.objects = objects;
        this.session = session;
        SemanticClass first = first(vocabulary);
        last = first;
        current = new SimpleObjectProperty<>(first);
        defaultClass = new SimpleObjectProperty<>(first);
        recent.add(first);
        toolBox = new ToolBox(session, this::settings, new Choices());
        tool.addListener((observed, before, selected) -> toolBox.select(selected));
        current.addListener((observed, before, chosen) -> remember(before, chosen));
        Observable[] shown = {
            tool,
            brush.diameterProperty(),
            brush.shapeProperty(),
            eraser.diameterProperty(),
            eraser.shapeProperty(),
            stamp.choiceProperty()
        };
        for (Observable observable : shown) {
            observable.subscribe(this::showPreview);
        }
    }

    private ToolSettings settings() {
        ClassChoice classes = new ClassChoice(
                current.get().id(),
                defaultClass.get().id(),
                locked.stream().map(SemanticClass::id).collect(Collectors.toSet()),
                startsObjects.get());
        return new ToolSettings(
                classes,
                brush.tip(),
                eraser.tip(),
                fillsWholeClass.get(),
                stamp.choiceProperty().get(),
                partChoice());
    }

    private PartChoice partChoice() {
        Selection selection = objects.selectionProperty().get();
        return new PartChoice(
                selection.lead(),
                selection.partId(),
                objects.partsProperty().get().inferred());
    }

    private void remember(SemanticClass before, SemanticClass chosen) {
        last = before;
        if (!recent.contains(chosen)) {
            recent.addFirst(chosen);
            if (recent.size() > RECENT) {
                recent.removeLast();
            }
        }
    }

    /** Goes over to another vocabulary: classes are known by their names, what it lacks is forgotten. */
    void use(Vocabulary vocabulary) {
        List<SemanticClass> used = in(vocabulary, recent);
        List<SemanticClass> kept = in(vocabulary, locked);
        SemanticClass fallback = first(vocabulary);
        defaultClass.set(vocabulary.named(defaultClass.get().name()).orElse(fallback));
        current.set(vocabulary.named(current.get().name()).orElse(fallback));
        last = vocabulary.named(last.name()).orElse(fallback);
        recent.setAll(used.isEmpty() ? List.of(current.get()) : used);
        locked.clear();
        locked.addAll(kept);
    }

    private static List<SemanticClass> in(Vocabulary vocabulary, Collection<SemanticClass> classes) {
        return classes.stream()
                .flatMap(known -> vocabulary.named(known.name()).stream())
                .toList();
    }

    /** What one paints with at first: something, where there is something. */
    private static SemanticClass first(Vocabulary vocabulary) {
        return vocabulary.get(Math.min(1, vocabulary.size() - 1));
    }

    public void handle(PointerEvent event) {
        toolBox.handle(event);
        showPreview();
    }

    /** Drops the gesture that is under way. */
    public void cancel() {
        toolBox.cancel();
        showPreview();
    }

    /** Ends a polygon that is under way. */
    public void confirm() {
        toolBox.confirm();
        showPreview();
    }

    /** Takes back the last corner of a polygon that is under way. */
    public void back() {
        toolBox.back();
        showPreview();
    }

    private void showPreview() {
        preview.set(toolBox.preview());
    }

    /** Whether a gesture is under way. */
    public boolean isBusy() {
        return toolBox.isBusy();
    }

    /** Back to the class that was current before. */
    public void swapClass() {
        current.set(last);
    }

    public void useDefaultClass() {
        current.set(defaultClass.get());
    }

    /** Takes one of the recent classes, counted from 0; does nothing if there are fewer. */
    public void useRecent(int index) {
        if (index < recent.size()) {
            current.set(recent.get(index));
        }
    }

    /** Locks a class that is free and frees one that is locked. */
    public void toggleLock(SemanticClass semantic) {
        if (!locked.remove(semantic)) {
            locked.add(semantic);
        }
    }

    /** Locks all classes but one. */
    public void lockAllBut(SemanticClass free) {
        locked.addAll(session.scene().vocabulary().classes());
        locked.remove(free);
    }

    /** Changes the size of what the selected tool touches the picture with. */
    public void resize(double pixels) {
        if (tool.get() instanceof Stamper) {
            stamp.resizeTo(stamp.heightProperty().get() + pixels);
            return;
        }
        tip().resizeTo(tip().diameterProperty().get() + pixels);
    }

    /** The tip that belongs to the selected tool: the eraser has its own. */
    public TipOptions tip() {
        boolean isEraser = tool.get() instanceof Eraser || tool.get().equals(new PartBrush(true));
        return isEraser ? eraser : brush;
    }

    public StampOptions stamp() {
        return stamp;
    }

    /** Whether the selected tool has a tip. */
    public boolean hasTip() {
        return tool.get().tip(settings()).isPresent();
    }

    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /** What to draw over the layout: what the tool would do where the pointer is. */
    public ReadOnlyObjectProperty<Preview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** The class that brush, shapes and fill paint. */
    public ObjectProperty<SemanticClass> currentProperty() {
        return current;
    }

    /** The class that the eraser leaves behind. */
    public ObjectProperty<SemanticClass> defaultClassProperty() {
        return defaultClass;
    }

    /** Whether painting a thing class always starts an object. */
    public BooleanProperty startsObjectsProperty() {
        return startsObjects;
    }

    /** Whether fill changes all pixels of a class. */
    public BooleanProperty fillsWholeClassProperty() {
        return fillsWholeClass;
    }

    /** Classes whose pixels no tool changes. */
    public ObservableSet<SemanticClass> locked() {
        return locked;
    }

    /** Classes in the order they were first used, newest first; a class keeps its place, so that its number key stays. */
    public ObservableList<SemanticClass> recent() {
        return recent;
    }

    private final class Choices implements ToolListener {

        @Override
        public void picked(int classId) {
            current.set(session.scene().vocabulary().get(classId));
        }

        @Override
        public void resized(double diameter) {
            tip().resizeTo(diameter);
        }

        @Override
        public void stampResized(double height) {
            stamp.resizeTo(height);
        }

        @Override
        public void selected(int instanceId) {
            objects.select(instanceId);
        }

        @Override
        public void toggled(int instanceId) {
            objects.objectsProperty().get().withId(instanceId).ifPresent(objects::toggle);
        }

        @Override
        public void partChosen(int x, int y) {
            objects.choosePartAt(x, y);
        }
    }
}
