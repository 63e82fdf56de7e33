package org.partbrush.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What can be undone and redone, as snapshots with names. Snapshots share their unchanged tiles, so many are cheap; the
 * oldest are forgotten beyond the limit. For one thread.
 */
final class History {

    private final int limit;
    private final Deque<Entry> undoable = new ArrayDeque<>();
    private final Deque<Entry> redoable = new ArrayDeque<>();

    History(int limit) {
        this.limit = limit;
    }

    /** Remembers the scene before a change; what was undone before can no longer be redone. */
    void add(String name, Scene before) {
        undoable.push(new Entry(name, before));
        redoable.clear();
        if (undoable.size() > limit) {
            undoable.removeLast();
        }
    }

    void clear() {
        undoable.clear();
        redoable.clear();
    }

    Optional<String> undoName() {
        return Optional.ofNullable(undoable.peek()).map(Entry::name);
    }

    Optional<String> redoName() {
        return Optional.ofNullable(redoable.peek()).map(Entry::name);
    }

    /** The scene before the last change. Call only if there is something to undo. */
    Scene undo(Scene current) {
        return swap(undoable, redoable, current);
    }

    /** The scene after the change that was undone last. Call only if there is something to redo. */
    Scene redo(Scene current) {
        return swap(redoable, undoable, current);
    }

    private static Scene swap(Deque<Entry> from, Deque<Entry> to, Scene current) {
        Entry entry = from.pop();
        to.push(new Entry(entry.name(), current));
        return entry.scene();
    }

    private record Entry(String name, Scene scene) {}
}
