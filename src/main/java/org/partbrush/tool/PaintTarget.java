package org.partbrush.tool;

import org.partbrush.document.Scene;
import org.partbrush.document.SceneObjects;

/**
 * What a gesture paints.
 *
 * @param instanceId the object that the pixels join, 0 for none
 */
record PaintTarget(int classId, int instanceId) {

    /**
     * The current class; if its regions are objects, the object of that class under the event, or a new one if there is
     * none or Shift is held.
     */
    static PaintTarget of(PointerEvent start, ToolContext context) {
        Scene scene = context.session().scene();
        int classId = context.settings().classId();
        if (!scene.vocabulary().get(classId).isThing()) {
            return new PaintTarget(classId, 0);
        }
        int here = start.has(Modifier.SHIFT) ? 0 : objectOfClassAt(scene, classId, start.column(), start.row());
        return new PaintTarget(classId, here == 0 ? SceneObjects.nextFreeId(scene.instanceMap()) : here);
    }

    private static int objectOfClassAt(Scene scene, int classId, int x, int y) {
        boolean matches = scene.semanticMap().bounds().contains(x, y)
                && scene.semanticMap().get(x, y) == classId;
        return matches ? scene.instanceMap().get(x, y) : 0;
    }
}
