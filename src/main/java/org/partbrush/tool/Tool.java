package org.partbrush.tool;

import java.util.OptionalDouble;
import org.partbrush.document.Scene;
import org.partbrush.document.Step;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.FloodFill;
import org.partbrush.tool.PointerEvent.Kind;

/** A tool is the state in which it rests between gestures. */
public sealed interface Tool extends ToolState {

    /** The diameter of the round tip in pixels, for the pointer's preview; empty for tools without one. */
    default OptionalDouble tipDiameter(ToolSettings settings) {
        return OptionalDouble.empty();
    }

    /** Paints the current class; a thing class starts an object or extends the one under the start, Shift: always new. */
    record Brush() implements Tool {

        @Override
        public OptionalDouble tipDiameter(ToolSettings settings) {
            return OptionalDouble.of(settings.brushDiameter());
        }

        @Override
        public ToolState on(PointerEvent event, ToolContext context) {
            if (event.kind() != Kind.PRESS) {
                return this;
            }
            PaintTarget target = PaintTarget.of(event, context);
            String name = "Paint " + nameOf(target.classId(), context);
            return Stroke.begin(
                    this,
                    context.session().begin(name),
                    target,
                    event,
                    context.settings().brushDiameter());
        }
    }

    /** Paints the default class. */
    record Eraser() implements Tool {

        @Override
        public OptionalDouble tipDiameter(ToolSettings settings) {
            return OptionalDouble.of(settings.eraserDiameter());
        }

        @Override
        public ToolState on(PointerEvent event, ToolContext context) {
            if (event.kind() != Kind.PRESS) {
                return this;
            }
            PaintTarget target = new PaintTarget(context.settings().defaultClassId(), 0);
            return Stroke.begin(
                    this,
                    context.session().begin("Erase"),
                    target,
                    event,
                    context.settings().eraserDiameter());
        }
    }

    /** Gives the connected region of equal class and object under the pointer the current class. */
    record Fill() implements Tool {

        @Override
        public ToolState on(PointerEvent event, ToolContext context) {
            Scene scene = context.session().scene();
            if (event.kind() == Kind.PRESS && scene.semanticMap().bounds().contains(event.column(), event.row())) {
                PaintTarget target = PaintTarget.of(event, context);
                var region = FloodFill.region(event.column(), event.row(), scene.semanticMap(), scene.instanceMap());
                context.session()
                        .apply(
                                "Fill with " + nameOf(target.classId(), context),
                                new Step.Paint(region, target.classId(), target.instanceId()));
            }
            return this;
        }
    }

    /** Makes the class under the pointer the current one. */
    record Pick() implements Tool {

        @Override
        public ToolState on(PointerEvent event, ToolContext context) {
            Scene scene = context.session().scene();
            if (event.kind() == Kind.PRESS && scene.semanticMap().bounds().contains(event.column(), event.row())) {
                context.picked().accept(scene.semanticMap().get(event.column(), event.row()));
            }
            return this;
        }
    }

    private static String nameOf(int classId, ToolContext context) {
        Vocabulary vocabulary = context.session().scene().vocabulary();
        return vocabulary.get(classId).name();
    }
}
