package org.partbrush.tool;

import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.document.Step;
import org.partbrush.document.Transaction;
import org.partbrush.raster.FloodFill;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;
import org.partbrush.tool.PointerEvent.Kind;

/**
 * Gives the current class to the connected region of equal class and object under the pointer, or to all pixels of the
 * class under it. Shift does what the settings do not.
 */
public record Fill() implements Tool {

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        LabelMap classes = context.session().scene().semanticMap();
        if (event.kind() == Kind.PRESS && classes.bounds().contains(event.column(), event.row())) {
            boolean isWholeClass = context.settings().fillsWholeClass() != event.has(Modifier.SHIFT);
            if (isWholeClass) {
                fillClass(event, context);
            } else {
                fillRegion(event, context);
            }
        }
        return this;
    }

    private static void fillRegion(PointerEvent event, ToolContext context) {
        Scene scene = context.session().scene();
        PixelMask region = FloodFill.region(event.column(), event.row(), scene.semanticMap(), scene.instanceMap());
        context.paint(PaintTarget.chosen(event.place(), context), region);
    }

    /** Objects that become objects of another class stay apart. */
    private static void fillClass(PointerEvent event, ToolContext context) {
        Scene scene = context.session().scene();
        int old = scene.semanticMap().get(event.column(), event.row());
        if (old == context.classes().current()) {
            return;
        }
        PaintTarget fresh = PaintTarget.fresh(context);
        boolean staysApart = scene.vocabulary().get(old).isThing() && fresh.instanceId() != 0;
        Transaction transaction = context.begin(fresh);
        if (staysApart) {
            for (SceneObject object : context.session().objects().all()) {
                if (object.classId() == old) {
                    PixelMask pixels = pixelsOf(scene.instanceMap(), object.instanceId(), object.bounds());
                    transaction.apply(new Step.Paint(context.unlocked(pixels), fresh.classId(), object.instanceId()));
                }
            }
        } else {
            PixelMask pixels =
                    pixelsOf(scene.semanticMap(), old, scene.semanticMap().bounds());
            transaction.apply(new Step.Paint(context.unlocked(pixels), fresh.classId(), fresh.instanceId()));
        }
        transaction.commit();
    }

    private static PixelMask pixelsOf(LabelMap map, int label, IntRect region) {
        return PixelMask.rectangle(region).where((x, y) -> map.get(x, y) == label, map);
    }
}
