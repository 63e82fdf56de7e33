package org.partbrush.ui.model;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.partbrush.document.SceneSession;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.tool.PointerEvent;
import org.partbrush.tool.Tool;
import org.partbrush.tool.ToolBox;
import org.partbrush.tool.ToolSettings;

/** The selected tool, its size and the classes it paints with. FX thread only. */
public final class ToolViewModel {

    public static final double LEAST_DIAMETER = 1;
    public static final double GREATEST_DIAMETER = 128;
    private static final int RECENT = 9;
    private static final double FIRST_DIAMETER = 16;

    private final ToolBox toolBox;
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(new Tool.Brush());
    private final ObjectProperty<SemanticClass> current;
    private final ObjectProperty<SemanticClass> defaultClass;
    private final DoubleProperty brushDiameter = new SimpleDoubleProperty(FIRST_DIAMETER);
    private final DoubleProperty eraserDiameter = new SimpleDoubleProperty(FIRST_DIAMETER);
    private final ObservableList<SemanticClass> recent = FXCollections.observableArrayList();
    private SemanticClass last;

    public ToolViewModel(SceneSession session, Vocabulary vocabulary) {
        SemanticClass first = vocabulary.get(Math.min(1, vocabulary.size() - 1));
        last = first;
        current = new SimpleObjectProperty<>(first);
        defaultClass = new SimpleObjectProperty<>(first);
        recent.add(first);
        toolBox = new ToolBox(
                session,
                this::settings,
                classId -> current.set(session.scene().vocabulary().get(classId)));
        tool.addListener((observed, before, selected) -> toolBox.select(selected));
        current.addListener((observed, before, chosen) -> remember(before, chosen));
    }

    private ToolSettings settings() {
        return new ToolSettings(
                current.get().id(),
                brushDiameter.get(),
                eraserDiameter.get(),
                defaultClass.get().id());
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

    public void handle(PointerEvent event) {
        toolBox.handle(event);
    }

    /** Drops the gesture that is under way. */
    public void cancel() {
        toolBox.cancel();
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

    /** Changes the diameter of the selected tool's tip. */
    public void resize(double pixels) {
        DoubleProperty diameter = diameterProperty();
        diameter.set(Math.clamp(diameter.get() + pixels, LEAST_DIAMETER, GREATEST_DIAMETER));
    }

    /** The size that belongs to the selected tool: the eraser has its own. */
    public DoubleProperty diameterProperty() {
        return tool.get() instanceof Tool.Eraser ? eraserDiameter : brushDiameter;
    }

    /** The diameter of the tip to preview, 0 for tools without one. */
    public double tipDiameter() {
        return tool.get().tipDiameter(settings()).orElse(0);
    }

    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /** The class that brush and fill paint. */
    public ObjectProperty<SemanticClass> currentProperty() {
        return current;
    }

    /** The class that the eraser leaves behind. */
    public ObjectProperty<SemanticClass> defaultClassProperty() {
        return defaultClass;
    }

    public DoubleProperty brushDiameterProperty() {
        return brushDiameter;
    }

    public DoubleProperty eraserDiameterProperty() {
        return eraserDiameter;
    }

    /** Classes in the order they were first used, newest first; a class keeps its place, so that its number key stays. */
    public ObservableList<SemanticClass> recent() {
        return recent;
    }
}
