package org.partbrush.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObjects;
import org.partbrush.document.Step;
import org.partbrush.io.Project;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.PixelMask;
import org.partbrush.tool.Brush;
import org.partbrush.tool.Fill;
import org.partbrush.tool.Form;
import org.partbrush.tool.PointerEvent;
import org.partbrush.tool.PointerEvent.Kind;
import org.partbrush.tool.Select;
import org.partbrush.tool.Shape;
import org.partbrush.tool.Tool;
import org.partbrush.ui.ManualWorker;
import org.partbrush.ui.canvas.SceneLayers;
import org.partbrush.ui.canvas.ViewSettings;
import org.partbrush.ui.model.PainterViewModel;

/**
 * How long the FX thread works for one pointer event on a large scene: tools and view models, without the window around
 * them. The pixels of the layers are painted once a frame and are no part of it. Run its main method; it prints milliseconds of processor time.
 */
public final class PaintingBench {

    private static final int WIDTH = 2048;
    private static final int HEIGHT = 1024;
    private static final int OBJECTS = 200;
    private static final int EVENTS = 400;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Vocabulary vocabulary = Vocabularies.street();
    private final int car = vocabulary.named("car").orElseThrow().id();
    private final Scene scene = streetFullOfCars();
    private final PainterViewModel painter =
            new PainterViewModel(new Project(scene, null, null), new ManualWorker(), Runnable::run);

    private PaintingBench() {
        // Keeps itself up with the scene from now on.
        new SceneLayers(painter.objects(), new ViewSettings(), painter.underlay());
    }

    public static void main(String[] arguments) {
        Platform.startup(() -> {});
        Platform.runLater(() -> {
            PaintingBench bench = new PaintingBench();
            bench.run();
            System.out.println("warm:");
            bench.run();
            Platform.exit();
        });
    }

    private Scene streetFullOfCars() {
        Scene street = Scene.blank(
                vocabulary,
                WIDTH,
                HEIGHT,
                vocabulary.named("road").orElseThrow().id());
        for (int i = 0; i < OBJECTS; i++) {
            IntRect box = new IntRect(10 + i % 20 * 100, 20 + i / 20 * 100, 80, 50);
            street = new Step.Paint(PixelMask.rectangle(box), car, i + 1).apply(street);
        }
        return street;
    }

    private void run() {
        painter.tools().currentProperty().set(vocabulary.get(car));
        List<Double> counts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            counts.add(timed(() -> SceneObjects.of(scene)));
        }
        report("counting all objects", counts);
        report("brush of 16 px", gesture(new Brush(), 16, 6));
        report("brush of 64 px", gesture(new Brush(), 64, 20));
        report("brush of 256 px", gesture(new Brush(), 256, 20));
        report("moving over the scene", moves(new Brush()));
        report("moving an object", gesture(new Select(), 16, 6));
        report("drawing a rectangle", gesture(new Shape(Form.RECTANGLE), 16, 6));
        painter.tools().currentProperty().set(vocabulary.named("sidewalk").orElseThrow());
        report("filling the road", gesture(new Fill(), 16, 0));
    }

    /** One press, many drags and a release; the layout is undone afterwards. */
    private List<Double> gesture(Tool tool, double diameter, double speed) {
        painter.tools().toolProperty().set(tool);
        painter.tools().tip().resizeTo(diameter);
        List<Double> times = new ArrayList<>();
        times.add(timed(() -> send(Kind.PRESS, tool instanceof Fill ? 2 : 15, 25)));
        for (int i = 1; i <= EVENTS && speed > 0; i++) {
            double x = 15 + i * speed % (WIDTH - 30);
            double y = 25 + i % (HEIGHT - 60);
            times.add(timed(() -> send(Kind.DRAG, x, y)));
        }
        times.add(timed(() -> send(Kind.RELEASE, 1900, 900)));
        painter.scenes().undo();
        return times;
    }

    private List<Double> moves(Tool tool) {
        painter.tools().toolProperty().set(tool);
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            int step = i;
            times.add(timed(() -> send(Kind.MOVE, step * 5, 300)));
        }
        return times;
    }

    private void send(Kind kind, double x, double y) {
        painter.tools().handle(PointerEvent.of(kind, x, y));
    }

    /** In milliseconds of processor time, so that a busy machine does not disturb. */
    private double timed(Runnable work) {
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static void report(String what, List<Double> times) {
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-24s p50 %6.2f  p95 %6.2f  greatest %6.2f ms%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.getLast());
    }
}
