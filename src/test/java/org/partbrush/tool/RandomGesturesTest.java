package org.partbrush.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.document.ObjectStep;
import org.partbrush.document.PartStep;
import org.partbrush.document.PlacementStep;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.document.SceneObjects;
import org.partbrush.document.SceneSession;
import org.partbrush.document.Scenes;
import org.partbrush.document.Stamp;
import org.partbrush.document.Step;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.io.Project;
import org.partbrush.io.ProjectFile;
import org.partbrush.io.Stamps;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.Tip;
import org.partbrush.raster.TipShape;
import org.partbrush.tool.PointerEvent.Kind;

/**
 * Ten thousand random gestures with a fixed seed, over all tools and operations: whatever was done, the scene keeps its
 * laws, undo leads back to the start, redo to the end, and a file gives back exactly what was painted.
 */
class RandomGesturesTest {

    private static final int ROUNDS = 100;
    private static final int GESTURES = 100; // in a round; fewer than the history remembers
    private static final List<Tool> TOOLS = List.of(
            new Brush(),
            new Eraser(),
            new Shape(Form.LINE),
            new Shape(Form.RECTANGLE),
            new Shape(Form.ELLIPSE),
            new Polygon(),
            new Fill(),
            new Pick(),
            new Stamper(),
            new Select(),
            new PartBrush(false),
            new PartBrush(true),
            new Knife());

    private final Random random = new Random(20);
    private final Scene first = Scenes.twoCars();
    private final SceneSession session = new SceneSession(first);
    private final List<Stamp> stamps = readStamps();
    private ToolSettings settings = randomSettings();
    private final ToolBox tools = new ToolBox(session, () -> settings, picked -> {});

    @TempDir
    private Path folder;

    private List<Stamp> readStamps() {
        try {
            return Stamps.of(first.vocabulary());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theLawsHoldOverTenThousandGestures() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            Scene start = session.scene();
            for (int i = 0; i < GESTURES; i++) {
                gesture();
            }
            tools.cancel();
            redoAll();
            Scene end = session.scene();
            requireLaws(end);
            requireUndoAndRedo(start, end);
            if (round % 10 == 0) {
                requireRoundTrip(end);
            }
            session.replace(end);
        }
    }

    private void requireUndoAndRedo(Scene start, Scene end) {
        while (session.canUndo()) {
            session.undo();
        }
        assertSame(start, session.scene());
        redoAll();
        assertSame(end, session.scene());
    }

    private void redoAll() {
        while (session.canRedo()) {
            session.redo();
        }
    }

    private void requireRoundTrip(Scene scene) throws IOException {
        LabelMap inferred = inferredFor(scene);
        Path file = folder.resolve("round.pbrush");
        ProjectFile.write(file, new Project(scene, inferred, null));
        Project read = ProjectFile.read(file);
        assertEquals(scene, read.scene());
        assertEquals(inferred, read.inferred());
    }

    private void gesture() {
        switch (random.nextInt(12)) {
            case 0 -> partOperation();
            case 1 -> session.undo();
            case 2 -> session.redo();
            default -> toolGesture();
        }
    }

    private void partOperation() {
        if (tools.isBusy()) {
            return;
        }
        try {
            session.apply("Operation", randomOperation());
        } catch (IllegalArgumentException e) {
            assertFalse(tools.isBusy()); // objects of different classes cannot be merged
        }
    }

    private Step randomOperation() {
        int id = 1 + random.nextInt(6);
        Set<Integer> ids = Set.of(id, 7 + random.nextInt(3));
        int part = 1 + random.nextInt(5);
        LabelMap inferred = inferredFor(session.scene());
        return switch (random.nextInt(11)) {
            case 0 -> new PartStep.Remove(ids, part, inferred);
            case 1 -> new PartStep.CutOff(ids, part, Scenes.ROAD, inferred);
            case 2 -> new PartStep.Restore(ids, part, inferred);
            case 3 -> new PartStep.Reinfer(ids, inferred);
            case 4 -> new PartStep.Pin(ids, Set.of(part), random.nextBoolean(), inferred);
            case 5 -> new ObjectStep.Merge(ids);
            case 6 -> new ObjectStep.SplitRegions(id);
            case 7 -> new ObjectStep.SplitAlong(id, 0, random.nextInt(150), 200, random.nextInt(150));
            case 8 -> new ObjectStep.Rename(id, "name " + random.nextInt(3));
            case 9 -> new PlacementStep.Lift(ids, Scenes.ROAD);
            default -> new Step.ChangeSettings(new SynthesisSettings(random.nextInt()));
        };
    }

    /** Some part of its class for every pixel of an object. */
    private static LabelMap inferredFor(Scene scene) {
        LabelMap.Editor parts =
                LabelMap.filled(scene.width(), scene.height(), 0).edit();
        for (int y = 0; y < scene.height(); y++) {
            for (int x = 0; x < scene.width(); x++) {
                int count = scene.vocabulary()
                        .get(scene.semanticMap().get(x, y))
                        .parts()
                        .map(known -> known.parts().size())
                        .orElse(0);
                parts.set(x, y, count == 0 ? 0 : 1 + (x / 16 + y / 16) % count);
            }
        }
        return parts.build();
    }

    /** Press, drags, release or cancel; now and then the tool changes in between, or a key ends the gesture. */
    private void toolGesture() {
        if (!tools.isBusy() || random.nextInt(8) == 0) {
            settings = randomSettings();
            tools.select(TOOLS.get(random.nextInt(TOOLS.size())));
        }
        List<Kind> kinds = new ArrayList<>(List.of(Kind.MOVE, Kind.PRESS));
        random.ints(random.nextInt(4), 0, 8).forEach(k -> kinds.add(k == 0 ? Kind.MOVE : Kind.DRAG));
        kinds.add(random.nextInt(6) == 0 ? Kind.CANCEL : Kind.RELEASE);
        kinds.forEach(this::send);
        switch (random.nextInt(6)) {
            case 0 -> tools.confirm();
            case 1 -> tools.back();
            default -> {}
        }
    }

    private void send(Kind kind) {
        Set<Modifier> held = Set.of(Modifier.values()).stream()
                .filter(modifier -> random.nextInt(6) == 0)
                .collect(Collectors.toSet());
        double x = random.nextDouble(-20, 220);
        double y = random.nextDouble(-20, 170);
        tools.handle(new PointerEvent(kind, x, y, random.nextDouble(), 1 + random.nextInt(4), held));
        tools.preview();
    }

    private ToolSettings randomSettings() {
        Set<Integer> locked = random.nextInt(3) == 0
                ? IntStream.range(0, 3).mapToObj(i -> random.nextInt(16)).collect(Collectors.toSet())
                : Set.of();
        ClassChoice classes = new ClassChoice(random.nextInt(16), Scenes.ROAD, locked, random.nextInt(4) == 0);
        Stamp stamp = stamps.get(random.nextInt(stamps.size()));
        return new ToolSettings(
                classes,
                randomTip(),
                randomTip(),
                random.nextInt(4) == 0,
                StampChoice.of(stamp, 8 + random.nextInt(80), random.nextBoolean(), random.nextBoolean()),
                new PartChoice(1 + random.nextInt(6), random.nextInt(5), inferredFor(session.scene())));
    }

    private Tip randomTip() {
        return new Tip(random.nextBoolean() ? TipShape.ROUND : TipShape.SQUARE, 1 + random.nextInt(40));
    }

    /** Objects have one class, only things have objects, only objects have part edits, and the index knows them all. */
    private void requireLaws(Scene scene) {
        SceneObjects counted = SceneObjects.of(scene);
        assertEquals(counted, session.objects());
        int[] classes = scene.semanticMap().toArray();
        int[] objects = scene.instanceMap().toArray();
        int[] edits = scene.partEdits().toArray();
        int[] classOf = new int[LabelMap.MAX_LABEL + 1];
        for (SceneObject object : counted.all()) {
            classOf[object.instanceId()] = object.classId();
        }
        for (int i = 0; i < classes.length; i++) {
            boolean isThing = scene.vocabulary().get(classes[i]).isThing();
            boolean isLawful = isThing == (objects[i] != 0)
                    && (objects[i] == 0 ? edits[i] == PartVocabulary.UNKNOWN : classes[i] == classOf[objects[i]]);
            if (!isLawful) {
                throw new AssertionError("pixel " + i + ": class " + classes[i] + ", object " + objects[i]
                        + " of class " + classOf[objects[i]] + ", edit " + edits[i]);
            }
        }
    }
}
