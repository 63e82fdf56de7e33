package org.partbrush.tool;

import java.util.Optional;
import java.util.function.Supplier;
import org.partbrush.document.SceneSession;
import org.partbrush.raster.Tip;
import org.partbrush.tool.PointerEvent.Kind;

/**
 * Hands pointer events to the selected tool and keeps its state. With every tool that paints, a click with Alt or the
 * shortcut key picks a class, and a drag with Alt resizes the tip. On the session's thread.
 */
public final class ToolBox {

    private final SceneSession session;
    private final Supplier<ToolSettings> settings;
    private final ToolListener listener;
    private Tool selected = new Brush();
    private ToolState state = selected;
    private PointerEvent last = PointerEvent.of(Kind.MOVE, 0, 0);

    /** @param settings asked at every event */
    public ToolBox(SceneSession session, Supplier<ToolSettings> settings, ToolListener listener) {
        this.session = session;
        this.settings = settings;
        this.listener = listener;
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

    /** What the tool would do where the pointer is. */
    public Preview preview() {
        return state.preview(last, settings.get());
    }

    public void handle(PointerEvent event) {
        ToolContext context = new ToolContext(session, settings.get(), listener);
        boolean isStart = event.kind() == Kind.PRESS && !isBusy() && !(selected instanceof Select);
        Optional<Tip> tip = selected.tip(context.settings());
        if (isStart && event.has(Modifier.ALT) && tip.isPresent()) {
            state = new TipResize(selected, event, tip.get(), false);
        } else if (isStart && (event.has(Modifier.ALT) || event.has(Modifier.SHORTCUT))) {
            Pick.pick(event, context);
        } else {
            state = state.on(event, context);
        }
        last = event;
    }

    /** Drops the gesture that is under way, if any. */
    public void cancel() {
        end(Kind.CANCEL);
    }

    /** Ends the gesture that is under way as it is, if it needs no release of a button. */
    public void confirm() {
        end(Kind.CONFIRM);
    }

    /** Takes back the last step of the gesture that is under way, if it has steps. */
    public void back() {
        end(Kind.BACK);
    }

    private void end(Kind kind) {
        if (isBusy()) {
            handle(new PointerEvent(kind, last.x(), last.y(), 1, last.reach(), last.modifiers()));
        }
    }
}
