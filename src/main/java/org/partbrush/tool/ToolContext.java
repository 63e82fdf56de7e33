package org.partbrush.tool;

import java.util.Set;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneSession;
import org.partbrush.document.Step;
import org.partbrush.document.Transaction;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;

/** What a tool works on. */
record ToolContext(SceneSession session, ToolSettings settings, ToolListener listener) {

    private static final int NONE = -1;

    ClassChoice classes() {
        return settings.classes();
    }

    /** Starts a change named after what it paints. */
    Transaction begin(PaintTarget target) {
        return session.begin(target.action(session.scene().vocabulary()));
    }

    /** Paints pixels as one change. */
    void paint(PaintTarget target, PixelMask pixels) {
        Transaction transaction = begin(target);
        transaction.apply(new Step.Paint(unlocked(pixels), target.classId(), target.instanceId()));
        transaction.commit();
    }

    /** The pixels that may be changed. */
    PixelMask unlocked(PixelMask pixels) {
        return unlocked(pixels, NONE);
    }

    /** The pixels that may be changed by an object, which may always leave its own. */
    PixelMask unlocked(PixelMask pixels, int instanceId) {
        Set<Integer> locked = classes().locked();
        Scene scene = session.scene();
        LabelMap classes = scene.semanticMap();
        LabelMap objects = scene.instanceMap();
        return locked.isEmpty()
                ? pixels
                : pixels.where(
                        (x, y) -> !locked.contains(classes.get(x, y)) || objects.get(x, y) == instanceId,
                        classes,
                        objects);
    }
}
