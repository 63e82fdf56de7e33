package org.partbrush.evaluation.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneSession;
import org.partbrush.evaluation.speed.BenchReport.Timing;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.Tip;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.Engine;
import org.partbrush.synthesis.SynthesisRequest;
import org.partbrush.tool.Brush;
import org.partbrush.tool.ClassChoice;
import org.partbrush.tool.PointerEvent;
import org.partbrush.tool.PointerEvent.Kind;
import org.partbrush.tool.ToolBox;
import org.partbrush.tool.ToolSettings;

/**
 * Times a model the way the painter uses it, without a window: frames, parts, and the way from a brush stroke to the part
 * overlay and to the picture; and, without the model, gestures on the largest scene. What is not in it: drawing on the
 * screen and waiting for other work. One thread.
 *
 * @param frames timed frames of each size
 * @param strokes timed strokes
 */
public record Bench(Engine engine, Vocabulary vocabulary, int frames, int strokes) {

    private static final int SIDE = 256;
    private static final int DRAGS = 12;
    private static final Path STATUS = Path.of("/proc/self/status");

    public BenchReport run() throws IOException {
        List<Timing> timings = new ArrayList<>();
        timings.add(frames(SIDE, SIDE));
        timings.add(frames(2 * SIDE, 2 * SIDE));
        timings.add(frames(4 * SIDE, 2 * SIDE));
        timings.add(partsPerObject());
        timings.addAll(strokesAndGestures());
        timings.addAll(new LargeSceneBench(vocabulary, strokes).run());
        return new BenchReport(engine.modelName(), engine.deviceName(), timings, peakMegabytes());
    }

    private Timing frames(int width, int height) {
        Scene scene = BenchScene.of(vocabulary, width, height, 0);
        SynthesisRequest request = SynthesisRequest.of(scene, engine.infer(scene));
        List<Double> times = timed(frames, run -> engine.synthesize(request, Cancellation.NEVER));
        return Timing.of("frame " + width + "x" + height, times);
    }

    /** Objects that the engine has not seen before. */
    private Timing partsPerObject() {
        List<Double> times = timed(frames, run -> engine.infer(BenchScene.of(vocabulary, SIDE, SIDE, run)));
        List<Double> ofOne = times.stream().map(t -> t / BenchScene.OBJECTS).toList();
        return Timing.of("parts of one object, " + BenchScene.OBJECTS + " together", ofOne);
    }

    /** Each stroke makes an object longer. */
    private List<Timing> strokesAndGestures() {
        SceneSession session = new SceneSession(BenchScene.of(vocabulary, SIDE, SIDE, 0));
        int thing = BenchScene.thing(vocabulary).id();
        ToolSettings settings = new ToolSettings(ClassChoice.of(thing, 0), Tip.round(9), Tip.round(9), false);
        ToolBox tools = new ToolBox(session, () -> settings, picked -> {});
        tools.select(new Brush());
        List<Double> overlays = new ArrayList<>();
        List<Double> pictures = new ArrayList<>();
        for (int run = -1; run < strokes; run++) {
            stroke(tools, run + 1);
            long release = System.nanoTime();
            tools.handle(PointerEvent.of(Kind.RELEASE, SIDE / 8.0, SIDE / 2.0));
            LabelMap inferred = engine.infer(session.scene());
            SynthesisRequest request = SynthesisRequest.of(session.scene(), inferred);
            double overlay = millisecondsSince(release);
            engine.synthesize(request, Cancellation.NEVER);
            if (run >= 0) {
                overlays.add(overlay);
                pictures.add(millisecondsSince(release));
            }
        }
        return List.of(
                Timing.of("stroke's end to part overlay, 256x256", overlays),
                Timing.of("stroke's end to picture, 256x256", pictures));
    }

    /** Begins in the first object and ends outside it, elsewhere each time. */
    private static void stroke(ToolBox tools, int number) {
        double x = SIDE / 8.0;
        double y = SIDE / 2.0;
        tools.handle(PointerEvent.of(Kind.PRESS, x, y));
        double angle = number * 2.399963; // the golden angle never repeats a direction
        for (int drag = 1; drag <= DRAGS; drag++) {
            double reach = SIDE / 6.0 * drag / DRAGS;
            tools.handle(PointerEvent.of(Kind.DRAG, x + reach * Math.cos(angle), y + reach * Math.sin(angle)));
        }
    }

    /** Milliseconds of each run after one to warm up, which has the number 0. */
    private static List<Double> timed(int runs, IntConsumer work) {
        List<Double> times = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            long start = System.nanoTime();
            work.accept(run);
            if (run > 0) {
                times.add(millisecondsSince(start));
            }
        }
        return times;
    }

    private static double millisecondsSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    /** Linux tells it in its own file system. */
    private static @Nullable Long peakMegabytes() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return null;
        }
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return null;
    }
}
