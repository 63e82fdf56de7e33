package org.partbrush.tool;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.partbrush.document.ObjectStep;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.raster.Point;
import org.partbrush.raster.Tip;

/** A line is drawn; at the release it cuts the selected object or, if it does not cross that, the first on its way. */
record KnifeDrag(Knife rest, Point start, Point end) implements ToolState {

    @Override
    public ToolState on(PointerEvent event, ToolContext context) {
        return switch (event.kind()) {
            case PRESS, MOVE, CONFIRM, BACK -> this;
            case DRAG -> new KnifeDrag(rest, start, event.place());
            case RELEASE -> {
                new KnifeDrag(rest, start, event.place()).cut(context);
                yield rest;
            }
            case CANCEL -> rest;
        };
    }

    private void cut(ToolContext context) {
        Scene scene = context.session().scene();
        PartChoice choice = context.settings().part();
        Set<Integer> crossed = crossed(scene);
        Optional<SceneObject> object = crossed.stream()
                .filter(id -> choice != null && id == choice.instanceId())
                .findFirst()
                .or(() -> crossed.stream().findFirst())
                .flatMap(context.session().objects()::withId);
        object.ifPresent(cut -> {
            context.session()
                    .apply(
                            "Cut " + scene.nameOf(cut) + " in two",
                            new ObjectStep.SplitAlong(cut.instanceId(), start.x(), start.y(), end.x(), end.y()));
            context.listener().selected(cut.instanceId());
        });
    }

    /** The objects under the line, from its start. */
    private Set<Integer> crossed(Scene scene) {
        Set<Integer> ids = new LinkedHashSet<>();
        int steps = (int) Math.ceil(start.distanceTo(end));
        for (int i = 0; i <= steps; i++) {
            double along = steps == 0 ? 0 : i / (double) steps;
            int x = (int) Math.floor(start.x() + along * (end.x() - start.x()));
            int y = (int) Math.floor(start.y() + along * (end.y() - start.y()));
            if (scene.instanceMap().bounds().contains(x, y)
                    && scene.instanceMap().get(x, y) != 0) {
                ids.add(scene.instanceMap().get(x, y));
            }
        }
        return steps == 0 ? Set.of() : ids;
    }

    @Override
    public Preview preview(PointerEvent pointer, ToolSettings settings) {
        Tip edge = Tip.round(1);
        return new Preview.Line(edge.at(start), edge.at(end));
    }
}
