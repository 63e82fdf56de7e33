package org.partbrush.tool;

import java.util.Optional;
import org.partbrush.document.Placement;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.document.SceneObjects;
import org.partbrush.document.Silhouette;
import org.partbrush.tool.PointerEvent.Kind;

/** Selects the object under the pointer; a drag moves it, with Alt a copy of it, with Shift straight. */
public record Select() implements Tool {

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        if (event.kind() != Kind.PRESS) {
            return this;
        }
        Optional<SceneObject> under = objectAt(event, context);
        context.listener().selected(under.map(SceneObject::instanceId).orElse(0));
        return under.<ToolState>map(object -> grip(object, event, context)).orElse(this);
    }

    private static Optional<SceneObject> objectAt(PointerEvent event, ToolContext context) {
        Scene scene = context.session().scene();
        SceneObjects objects = context.session().objects();
        return scene.instanceMap().bounds().contains(event.column(), event.row())
                ? objects.withId(scene.instanceMap().get(event.column(), event.row()))
                : Optional.empty();
    }

    private ToolState grip(SceneObject object, PointerEvent event, ToolContext context) {
        Silhouette silhouette = Silhouette.of(context.session().scene(), object);
        Placement start =
                new Placement(silhouette, object.bounds().x(), object.bounds().y());
        return new ObjectDrag(this, object, start, event.place(), start);
    }
}
