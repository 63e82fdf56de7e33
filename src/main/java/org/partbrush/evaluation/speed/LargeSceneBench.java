package org.partbrush.evaluation.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneSession;
import org.partbrush.document.Step;
import org.partbrush.evaluation.speed.BenchReport.Timing;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.EllipsePixels;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.Tip;
import org.partbrush.tool.Brush;
import org.partbrush.tool.ClassChoice;
import org.partbrush.tool.Fill;
import org.partbrush.tool.Form;
import org.partbrush.tool.PointerEvent;
import org.partbrush.tool.PointerEvent.Kind;
import org.partbrush.tool.Select;
import org.partbrush.tool.Shape;
import org.partbrush.tool.Tool;
import org.partbrush.tool.ToolBox;
import org.partbrush.tool.ToolSettings;

/**
 * Times what the window's thread does for gestures on the largest scene with many objects: the tools and the document, in
 * milliseconds of processor time. No engine and no window. One thread.
 *
 * @param runs timed runs of each gesture, after one to warm up
 */
record LargeSceneBench(Vocabulary vocabulary, int runs) {

    static final int OBJECTS = 200;

    private static final int WIDTH = 2048;
    private static final int HEIGHT = 1024;
    private static final int IN_A_ROW = 20;
    private static final int DRAGS = 50;

    /** A gesture from one place to another. */
    private record Gesture(String name, Tool tool, IntRect way, boolean areObjectsLocked) {}

    List<Timing> run() {
        List<Timing> timings = new ArrayList<>();
        timings.add(Timing.of(title("one dab of a brush of 64 pixels"), dabs()));
        IntRect all = new IntRect(2, 2, WIDTH - 5, HEIGHT - 5);
        IntRect some = new IntRect(45, 45, 650, 350);
        for (Gesture gesture : List.of(
                new Gesture("filling what is behind them", new Fill(), all, false),
                new Gesture("a rectangle over all", new Shape(Form.RECTANGLE), all, false),
                new Gesture("a rectangle over all but them", new Shape(Form.RECTANGLE), all, true),
                new Gesture("an ellipse over most", new Shape(Form.ELLIPSE), all, false),
                new Gesture("moving one of them", new Select(), some, false))) {
            timings.addAll(changes(gesture));
        }
        return timings;
    }

    private static String title(String what) {
        return WIDTH + "x" + HEIGHT + ", " + OBJECTS + " objects: " + what;
    }

    private List<Double> dabs() {
        int thing = BenchScene.thing(vocabulary).id();
        ToolBox tools = toolBox(session(), ClassChoice.of(thing, 0));
        tools.select(new Brush());
        tools.handle(PointerEvent.of(Kind.PRESS, 45, 45));
        List<Double> times = new ArrayList<>();
        for (int i = 1; i <= DRAGS * (runs + 1); i++) {
            PointerEvent drag = PointerEvent.of(Kind.DRAG, 45 + 20.0 * i % (WIDTH - 90), 45 + i % (HEIGHT - 90));
            double time = timed(() -> tools.handle(drag));
            if (i > DRAGS) {
                times.add(time);
            }
        }
        return times;
    }

    /** The gesture and its undo. */
    private List<Timing> changes(Gesture gesture) {
        SceneSession session = session();
        int thing = BenchScene.thing(vocabulary).id();
        Set<Integer> locked = gesture.areObjectsLocked() ? Set.of(thing) : Set.of();
        ToolBox tools = toolBox(session, new ClassChoice(2, 0, locked, false));
        tools.select(gesture.tool());
        IntRect way = gesture.way();
        List<Double> done = new ArrayList<>();
        List<Double> undone = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            double press = timed(() -> tools.handle(PointerEvent.of(Kind.PRESS, way.x(), way.y())));
            PointerEvent end = PointerEvent.of(Kind.RELEASE, way.right(), way.bottom());
            double release = timed(() -> tools.handle(end));
            double undo = timed(session::undo);
            if (run > 0) {
                done.add(Math.max(press, release));
                undone.add(undo);
            }
        }
        String title = title(gesture.name());
        return List.of(Timing.of(title, done), Timing.of(title + ", undone", undone));
    }

    /** Counts its objects after every change, as the window does. */
    private SceneSession session() {
        SceneSession session = new SceneSession(scene());
        session.addListener(session::objects);
        return session;
    }

    private static ToolBox toolBox(SceneSession session, ClassChoice classes) {
        ToolSettings settings = new ToolSettings(classes, Tip.round(64), Tip.round(64), false);
        return new ToolBox(session, () -> settings, picked -> {});
    }

    private Scene scene() {
        int thing = BenchScene.thing(vocabulary).id();
        Scene scene = Scene.blank(vocabulary, WIDTH, HEIGHT, 1);
        for (int i = 0; i < OBJECTS; i++) {
            IntRect box = new IntRect(10 + i % IN_A_ROW * 100, 20 + i / IN_A_ROW * 100, 80, 50);
            scene = new Step.Paint(EllipsePixels.of(box, scene.semanticMap().bounds()), thing, i + 1).apply(scene);
        }
        return scene;
    }

    /** Milliseconds of this thread's processor time, so that other work does not count. */
    private static double timed(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e6;
    }
}
