package org.partbrush.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.document.Step;
import org.partbrush.io.Project;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.Part;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.EllipsePixels;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;
import org.partbrush.tool.Brush;
import org.partbrush.tool.Fill;
import org.partbrush.tool.Form;
import org.partbrush.tool.PointerEvent;
import org.partbrush.tool.PointerEvent.Kind;
import org.partbrush.tool.Polygon;
import org.partbrush.tool.Select;
import org.partbrush.tool.Shape;
import org.partbrush.tool.Tool;
import org.partbrush.ui.ManualWorker;
import org.partbrush.ui.canvas.SceneLayers;
import org.partbrush.ui.canvas.ViewSettings;
import org.partbrush.ui.model.PainterViewModel;
import org.partbrush.ui.model.Selection;

/**
 * How long the FX thread works for one event on the largest scene: tools and view models, without the window around them.
 * The pixels of the layers are painted over several frames and are no part of it. Run its main method; it prints
 * milliseconds of processor time, of the first time too, because much is done once only.
 */
public final class PaintingBench {

    private static final int WIDTH = 2048;
    private static final int HEIGHT = 1024;
    private static final int OBJECTS = 200;
    private static final int EVENTS = 400;
    private static final int CHANGES = 15;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Vocabulary vocabulary = Vocabularies.street();
    private final SemanticClass car = vocabulary.named("car").orElseThrow();
    private final SemanticClass sidewalk = vocabulary.named("sidewalk").orElseThrow();
    private final PainterViewModel painter;

    private PaintingBench(int objects, IntRect first) {
        Scene scene = street(objects, first);
        painter = new PainterViewModel(new Project(scene, parts(scene), null), new ManualWorker(), Runnable::run);
        // Keeps itself up with the scene from now on.
        new SceneLayers(painter.objects(), new ViewSettings(), painter.underlay());
    }

    public static void main(String[] arguments) {
        Platform.startup(() -> {});
        Platform.runLater(() -> {
            System.out.println(OBJECTS + " objects");
            new PaintingBench(OBJECTS, new IntRect(10, 20, 80, 50)).run();
            System.out.println("one object over most of the scene");
            new PaintingBench(1, new IntRect(10, 20, 1900, 900)).run();
            Platform.exit();
        });
    }

    private Scene street(int objects, IntRect first) {
        int road = vocabulary.named("road").orElseThrow().id();
        Scene street = Scene.blank(vocabulary, WIDTH, HEIGHT, road);
        for (int i = 0; i < objects; i++) {
            PixelMask oval = EllipsePixels.of(
                    first.moved(i % 20 * 100, i / 20 * 100),
                    street.semanticMap().bounds());
            street = new Step.Paint(oval, car.id(), i + 1).apply(street);
        }
        return street;
    }

    /** As an engine would infer them: a few parts in each object. */
    private static LabelMap parts(Scene scene) {
        LabelMap.Editor parts =
                LabelMap.filled(scene.width(), scene.height(), 0).edit();
        for (int y = 0; y < scene.height(); y++) {
            for (int x = 0; x < scene.width(); x++) {
                parts.set(x, y, scene.instanceMap().get(x, y) == 0 ? 0 : 1 + (x / 16 + y / 16) % 5);
            }
        }
        return parts.build();
    }

    private void run() {
        painter.tools().currentProperty().set(car);
        report("opening it again", opening());
        report("brush of 16 px", stroke(16, 6));
        report("brush of 256 px", stroke(256, 20));
        report("moving the pointer", moves());
        changes("moving an object", () -> drag(new Select(), 50, 45, 700, 400));
        painter.tools().currentProperty().set(sidewalk);
        changes("filling the road", () -> click(new Fill(), 2, 2));
        painter.tools().fillsWholeClassProperty().set(true);
        changes("filling the class road", () -> click(new Fill(), 2, 2));
        changes("filling the class car", () -> click(new Fill(), 50, 45));
        painter.tools().fillsWholeClassProperty().set(false);
        changes("huge rectangle", () -> drag(new Shape(Form.RECTANGLE), 2, 2, 2040, 1020));
        changes("huge ellipse", () -> drag(new Shape(Form.ELLIPSE), 2, 2, 2040, 1020));
        changes("huge polygon", this::polygon);
        painter.tools().toggleLock(car);
        changes("huge rectangle, cars protected", () -> drag(new Shape(Form.RECTANGLE), 2, 2, 2040, 1020));
        painter.tools().toggleLock(car);
        runPartOperations();
    }

    private void runPartOperations() {
        SceneObject first = painter.objects().objectsProperty().get().all().getFirst();
        Part part = painter.objects().partsOf(first).getFirst();
        painter.objects()
                .inferred(painter.scenes().scene(), parts(painter.scenes().scene()));
        painter.objects().select(first);
        changes(
                "deleting an object",
                () -> painter.placement().delete(painter.parts().scopeOf(first)));
        changes("removing a part", () -> painter.parts().remove(painter.parts().scopeOf(first), part));
        changes("moving a part", () -> painter.parts().move(painter.parts().scopeOf(first), part, 3, 3));
        changes(
                "removing a part of all",
                () -> painter.parts().remove(painter.parts().classScopeOf(first), part));
        changes(
                "moving a part of all",
                () -> painter.parts().move(painter.parts().classScopeOf(first), part, 3, 3));
        List<Integer> all = painter.objects().objectsProperty().get().all().stream()
                .map(SceneObject::instanceId)
                .toList();
        changes("selecting all", () -> painter.objects().select(new Selection(all, 0)));
        changes("deleting all", () -> painter.placement().delete(painter.parts().classScopeOf(first)));
    }

    private List<Double> opening() {
        Project project = painter.project();
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            times.add(timed(() -> painter.open(project)));
        }
        return times;
    }

    /** One press, many drags and a release; the layout is undone afterwards. */
    private List<Double> stroke(double diameter, double speed) {
        painter.tools().toolProperty().set(new Brush());
        painter.tools().tip().resizeTo(diameter);
        List<Double> times = new ArrayList<>();
        times.add(timed(() -> send(Kind.PRESS, 50, 45)));
        for (int i = 1; i <= EVENTS; i++) {
            double x = 15 + i * speed % (WIDTH - 30);
            double y = 25 + i % (HEIGHT - 60);
            times.add(timed(() -> send(Kind.DRAG, x, y)));
        }
        times.add(timed(() -> send(Kind.RELEASE, 1900, 900)));
        painter.scenes().undo();
        return times;
    }

    private List<Double> moves() {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            int step = i;
            times.add(timed(() -> send(Kind.MOVE, step * 5, 300)));
        }
        return times;
    }

    private void drag(Tool tool, double fromX, double fromY, double toX, double toY) {
        painter.tools().toolProperty().set(tool);
        send(Kind.PRESS, fromX, fromY);
        send(Kind.DRAG, toX, toY);
        send(Kind.RELEASE, toX, toY);
    }

    private void click(Tool tool, double x, double y) {
        painter.tools().toolProperty().set(tool);
        send(Kind.PRESS, x, y);
        send(Kind.RELEASE, x, y);
    }

    private void polygon() {
        painter.tools().toolProperty().set(new Polygon());
        for (int i = 0; i < 40; i++) {
            double angle = 2 * Math.PI * i / 40;
            double reach = i % 2 == 0 ? 1 : 0.9;
            send(Kind.PRESS, 1024 + 1000 * reach * Math.cos(angle), 512 + 500 * reach * Math.sin(angle));
        }
        painter.tools().confirm();
    }

    private void send(Kind kind, double x, double y) {
        painter.tools().handle(PointerEvent.of(kind, x, y));
    }

    /** A whole change, its undo and its redo. */
    private void changes(String what, Runnable change) {
        List<Double> times = new ArrayList<>();
        List<Double> undo = new ArrayList<>();
        List<Double> redo = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            Scene before = painter.scenes().scene();
            times.add(timed(change));
            if (painter.scenes().scene() != before) {
                undo.add(timed(painter.scenes()::undo));
                redo.add(timed(painter.scenes()::redo));
                painter.scenes().undo();
            }
        }
        report(what, times);
        if (!undo.isEmpty()) {
            report("    undo", undo);
            report("    redo", redo);
        }
    }

    /** In milliseconds of processor time, so that a busy machine does not disturb. */
    private double timed(Runnable work) {
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static void report(String what, List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-32s first %6.2f  p50 %6.2f  p95 %6.2f  greatest %6.2f ms%n",
                what,
                times.getFirst(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.getLast());
    }
}
