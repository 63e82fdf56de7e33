package org.partbrush.document;

/**
 * One gesture on a scene: steps that show at once, and become one entry of the history on commit or vanish on cancel.
 * On the session's thread. After commit or cancel it is over and takes no more steps.
 */
public final class Transaction {

    private final SceneSession session;
    private final String name;
    private final Scene before;
    private Scene scene;
    private boolean open = true;

    Transaction(SceneSession session, String name, Scene before) {
        this.session = session;
        this.name = name;
        this.before = before;
        this.scene = before;
    }

    /** The scene with all steps so far. */
    public Scene scene() {
        return scene;
    }

    public boolean isOpen() {
        return open;
    }

    public void apply(Step step) {
        requireOpen();
        scene = step.apply(scene);
        session.changed();
    }

    /** Takes all steps so far back and applies this one, as a drag does that shows where it would end. */
    public void restart(Step step) {
        requireOpen();
        scene = step.apply(before);
        session.changed();
    }

    /** Keeps the steps as one entry of the history; none if nothing changed. */
    public void commit() {
        requireOpen();
        Scene result = scene.keepingTracesOf(session.objects().ids());
        open = false;
        session.finish(name, result.isSameAs(before) ? before : result);
    }

    /** Drops the steps: the scene is again as it was before. */
    public void cancel() {
        requireOpen();
        open = false;
        session.finish(name, before);
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("The change \"" + name + "\" is already finished.");
        }
    }
}
