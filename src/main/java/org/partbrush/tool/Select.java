package org.partbrush.tool;

import java.util.Optional;
import org.partbrush.document.PartPixels;
import org.partbrush.document.Placement;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.document.SceneObjects;
import org.partbrush.document.Silhouette;
import org.partbrush.tool.PointerEvent.Kind;

/**
 * Selects the object under the pointer; a drag moves it, with Alt a copy of it, with Shift straight. Another click on it
 * chooses the part there, and then a drag of that part moves the part.
 */
public record Select() implements Tool {

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        if (event.kind() != Kind.PRESS) {
            return this;
        }
        Optional<SceneObject> under = objectAt(event, context);
        PartChoice choice = context.settings().part();
        boolean isPart = choice != null
                && choice.covers(context.session().scene(), event.column(), event.row())
                && !event.has(Modifier.ALT);
        if (under.isPresent() && choice != null && isPart) {
            return partGrip(under.get(), choice, event, context);
        }
        boolean isAgain = choice != null && under.isPresent() && under.get().instanceId() == choice.instanceId();
        if (!event.has(Modifier.SHIFT)) {
            context.listener().selected(under.map(SceneObject::instanceId).orElse(0));
        }
        return under.<ToolState>map(object -> grip(object, isAgain, event, context))
                .orElse(this);
    }

    private static Optional<SceneObject> objectAt(PointerEvent event, ToolContext context) {
        Scene scene = context.session().scene();
        SceneObjects objects = context.session().objects();
        return scene.instanceMap().bounds().contains(event.column(), event.row())
                ? objects.withId(scene.instanceMap().get(event.column(), event.row()))
                : Optional.empty();
    }

    private ToolState grip(SceneObject object, boolean isAgain, PointerEvent event, ToolContext context) {
        Silhouette silhouette = Silhouette.of(context.session().scene(), object);
        Placement start =
                new Placement(silhouette, object.bounds().x(), object.bounds().y());
        return new ObjectDrag(this, new ObjectDrag.Held(object, start, isAgain), event.place(), start);
    }

    private ToolState partGrip(SceneObject object, PartChoice choice, PointerEvent event, ToolContext context) {
        Scene scene = context.session().scene();
        String name = "Move " + choice.nameIn(scene, object);
        return PartPixels.of(scene, choice.inferred(), object, choice.partId())
                .pieceAt(event.column(), event.row())
                .<ToolState>map(
                        piece -> new PartDrag(this, new PartDrag.Held(piece, choice), event.place(), name, null))
                .orElse(this);
    }
}
