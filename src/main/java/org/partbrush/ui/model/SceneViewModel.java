package org.partbrush.ui.model;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObjects;
import org.partbrush.document.SceneSession;
import org.partbrush.document.Step;
import org.partbrush.label.Vocabulary;

/** The session as properties: the present scene, what can be undone, whether it is saved. FX thread only. */
public final class SceneViewModel {

    private final SceneSession session;
    private final ReadOnlyObjectWrapper<Scene> scene;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undoTitle = new ReadOnlyStringWrapper("Undo");
    private final ReadOnlyStringWrapper redoTitle = new ReadOnlyStringWrapper("Redo");
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper();

    public SceneViewModel(SceneSession session) {
        this.session = session;
        scene = new ReadOnlyObjectWrapper<>(session.scene());
        session.addListener(this::refresh);
    }

    private void refresh() {
        scene.set(session.scene());
        canUndo.set(session.canUndo());
        canRedo.set(session.canRedo());
        undoTitle.set(session.undoName().map(name -> "Undo " + name).orElse("Undo"));
        redoTitle.set(session.redoName().map(name -> "Redo " + name).orElse("Redo"));
        modified.set(session.isModified());
    }

    public Scene scene() {
        return scene.get();
    }

    /** Whether a gesture is under way. */
    public boolean isChanging() {
        return session.isChanging();
    }

    /** The objects of the present scene; the same value as long as they keep their bounds. */
    public SceneObjects objects() {
        return session.objects();
    }

    public void undo() {
        session.undo();
    }

    public void redo() {
        session.redo();
    }

    /** A whole change of one step. */
    public void apply(String name, Step step) {
        session.apply(name, step);
    }

    public void replace(Scene other) {
        session.replace(other);
    }

    /** This snapshot is in a file. */
    public void markSaved(Scene written) {
        session.markSaved(written);
    }

    /** Something that is kept in the file beside the scene changed. */
    public void touch() {
        session.touch();
    }

    /** During a gesture with its paint so far. */
    public ReadOnlyObjectProperty<Scene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    /** What can be painted; changes with the document, or when the model brings more classes or parts. */
    public ObservableValue<Vocabulary> vocabularyValue() {
        return scene.map(Scene::vocabulary);
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty undoTitleProperty() {
        return undoTitle.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty redoTitleProperty() {
        return redoTitle.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty modifiedProperty() {
        return modified.getReadOnlyProperty();
    }
}
