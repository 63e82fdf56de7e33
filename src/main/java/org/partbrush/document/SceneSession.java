package org.partbrush.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The scene being painted, its history and whether it is saved. Belongs to one thread (in the window, JavaFX's); the
 * snapshots it hands out are safe on any.
 */
public final class SceneSession {

    private static final int HISTORY_LIMIT = 200;

    private final History history = new History(HISTORY_LIMIT);
    private final List<Runnable> listeners = new ArrayList<>();
    private Scene committed;
    /** Null if what is in no file is not the scene itself, but something kept beside it. */
    private @Nullable Scene saved;

    private SceneObjects objects;
    /** Whose objects these are. */
    private Scene counted;

    private @Nullable Transaction transaction;

    public SceneSession(Scene initial) {
        committed = initial;
        saved = initial;
        objects = SceneObjects.of(initial);
        counted = initial;
    }

    /** The scene as it is now; during a transaction with its steps so far. */
    public Scene scene() {
        return transaction == null ? committed : transaction.scene();
    }

    /** The objects of the scene as it is now; the same value as long as they keep their bounds. */
    public SceneObjects objects() {
        if (scene() != counted) {
            counted = scene();
            SceneObjects now = SceneObjects.of(counted);
            objects = now.equals(objects) ? objects : now;
        }
        return objects;
    }

    /**
     * Starts a change that can be undone as a whole.
     *
     * @param name for people, for example "Paint car"
     * @throws IllegalStateException if another transaction is open
     */
    public Transaction begin(String name) {
        if (transaction != null) {
            throw new IllegalStateException("Finish the open change before \"" + name + "\".");
        }
        transaction = new Transaction(this, name, committed);
        return transaction;
    }

    /** A whole transaction of one step. If the step cannot be done, the scene stays as it was. */
    public void apply(String name, Step step) {
        Transaction single = begin(name);
        try {
            single.apply(step);
            single.commit();
        } finally {
            if (single.isOpen()) {
                single.cancel();
            }
        }
    }

    /** Whether a change is under way that may still be cancelled. */
    public boolean isChanging() {
        return transaction != null;
    }

    /** Whether there is a change to undo; never during a transaction. */
    public boolean canUndo() {
        return undoName().isPresent();
    }

    /** Whether there is an undone change to redo; never during a transaction. */
    public boolean canRedo() {
        return redoName().isPresent();
    }

    /** The name of the change that {@link #undo()} takes back. */
    public Optional<String> undoName() {
        return transaction == null ? history.undoName() : Optional.empty();
    }

    /** The name of the change that {@link #redo()} brings back. */
    public Optional<String> redoName() {
        return transaction == null ? history.redoName() : Optional.empty();
    }

    /** Puts back the scene before the last change; does nothing if there is none. */
    public void undo() {
        if (canUndo()) {
            committed = history.undo(committed);
            changed();
        }
    }

    /** Brings back the change that was undone last; does nothing if there is none. */
    public void redo() {
        if (canRedo()) {
            committed = history.redo(committed);
            changed();
        }
    }

    /** Whether the scene differs from the one last saved; undoing back to that one makes it unmodified again. */
    public boolean isModified() {
        return scene() != saved;
    }

    /** The scene as it is now is in a file. */
    public void markSaved() {
        markSaved(committed);
    }

    /** This snapshot is in a file; what was painted while it was written is still unsaved. */
    public void markSaved(Scene written) {
        saved = written;
        changed();
    }

    /** Something that is kept in the file beside the scene changed, so that it is modified until it is saved. */
    public void touch() {
        saved = null;
        changed();
    }

    /** Opens another scene: an open transaction is dropped, the history is emptied, nothing is modified. */
    public void replace(Scene other) {
        if (transaction != null) {
            transaction.cancel();
        }
        history.clear();
        committed = other;
        saved = other;
        changed();
    }

    /** Runs after every change of the scene, the history or the saved state, on the session's thread. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void changed() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /** Ends the open transaction with this scene; the scene of before leaves no entry in the history. */
    void finish(String name, Scene result) {
        transaction = null;
        if (result != committed) {
            history.add(name, committed);
            committed = result;
        }
        changed();
    }
}
