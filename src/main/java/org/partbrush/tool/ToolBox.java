package org.partbrush.tool;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.partbrush.document.SceneSession;
import org.partbrush.tool.PointerEvent.Kind;

/**
 * Hands pointer events to the selected tool and keeps its state. With Alt or the shortcut key a press picks a class,
 * whatever the tool. On the session's thread.
 */
public final class ToolBox {

    private final SceneSession session;
    private final Supplier<ToolSettings> settings;
    private final IntConsumer picked;
    private Tool selected = new Tool.Brush();
    private ToolState state = selected;

    /**
     * @param settings asked at every event
     * @param picked is told the class that was picked from the picture
     */
    public ToolBox(SceneSession session, Supplier<ToolSettings> settings, IntConsumer picked) {
        this.session = session;
        this.settings = settings;
        this.picked = picked;
    }

    public Tool selected() {
        return selected;
    }

    /** Changes the tool; a gesture that is under way is dropped. */
    public void select(Tool tool) {
        cancel();
        selected = tool;
        state = tool;
    }

    /** Whether a gesture is under way. */
    public boolean isBusy() {
        return !state.equals(selected);
    }

    public void handle(PointerEvent event) {
        ToolContext context = new ToolContext(session, settings.get(), picked);
        if (event.kind() == Kind.PRESS && !isBusy() && isPicking(event)) {
            new Tool.Pick().on(event, context);
        } else {
            state = state.on(event, context);
        }
    }

    /** Drops the gesture that is under way, if any. */
    public void cancel() {
        if (isBusy()) {
            handle(PointerEvent.of(Kind.CANCEL, 0, 0));
        }
    }

    private static boolean isPicking(PointerEvent event) {
        return event.has(Modifier.SHORTCUT) || event.has(Modifier.ALT);
    }
}
