package org.partbrush.tool;

import org.partbrush.document.Scene;
import org.partbrush.document.Step;
import org.partbrush.document.Transaction;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.PixelMask;
import org.partbrush.raster.Point;

/**
 * What a gesture paints.
 *
 * @param instanceId the object that the pixels join, 0 for none
 * @param isErasing whether it only takes away
 */
record PaintTarget(int classId, int instanceId, boolean isErasing) implements Ink {

    /** As the settings say: the object under the start is extended, or always a new one started. */
    static PaintTarget chosen(Point start, ToolContext context) {
        return context.classes().startsObjects() ? fresh(context) : at(start, context);
    }

    /** The current class; if its regions are objects, the object of that class at a place, or else a new one. */
    static PaintTarget at(Point place, ToolContext context) {
        Scene scene = context.session().scene();
        int classId = context.classes().current();
        int x = (int) Math.floor(place.x());
        int y = (int) Math.floor(place.y());
        boolean matches = scene.semanticMap().bounds().contains(x, y)
                && scene.semanticMap().get(x, y) == classId;
        return matches ? new PaintTarget(classId, scene.instanceMap().get(x, y), false) : fresh(context);
    }

    /** The current class; if its regions are objects, a new one. */
    static PaintTarget fresh(ToolContext context) {
        int classId = context.classes().current();
        boolean isThing = context.session().scene().vocabulary().get(classId).isThing();
        return new PaintTarget(classId, isThing ? context.session().objects().nextFreeId() : 0, false);
    }

    /** What erasing leaves behind. */
    static PaintTarget background(ToolContext context) {
        return new PaintTarget(context.classes().background(), 0, true);
    }

    @Override
    public Transaction begin(ToolContext context) {
        return context.begin(this);
    }

    @Override
    public Step on(PixelMask pixels, ToolContext context) {
        return new Step.Paint(context.unlocked(pixels), classId, instanceId);
    }

    /** The name of the change, for people. */
    String action(Vocabulary vocabulary) {
        return isErasing ? "Erase" : "Paint " + vocabulary.get(classId).name();
    }
}
