package org.partbrush.tool;

import org.partbrush.document.PartStep;
import org.partbrush.document.Scene;
import org.partbrush.document.Step;
import org.partbrush.document.Transaction;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.PixelMask;

/**
 * A part of one object; nothing is left outside the object.
 *
 * @param isRestoring whether it brings back what was inferred
 */
record PartInk(PartChoice choice, boolean isRestoring) implements Ink {

    @Override
    public Transaction begin(ToolContext context) {
        Scene scene = context.session().scene();
        String name = context.session()
                .objects()
                .withId(choice.instanceId())
                .map(object -> isRestoring
                        ? "Restore parts of " + scene.nameOf(object)
                        : "Paint " + choice.nameIn(scene, object))
                .orElse("Paint part");
        return context.session().begin(name);
    }

    @Override
    public Step on(PixelMask pixels, ToolContext context) {
        int part = isRestoring ? PartVocabulary.UNKNOWN : choice.partId();
        return new PartStep.Paint(pixels, choice.instanceId(), part, choice.inferred());
    }
}
