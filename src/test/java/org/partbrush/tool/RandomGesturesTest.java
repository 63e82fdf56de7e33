package org.partbrush.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneSession;
import org.partbrush.document.Scenes;
import org.partbrush.document.PartStep;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.Tip;
import org.partbrush.tool.PointerEvent.Kind;

/** Hundreds of random gestures with a fixed seed: whatever was done, undo leads back and the scene stays valid. */
class RandomGesturesTest {

    private static final List<Tool> TOOLS = List.of(new Brush(), new Eraser(), new Fill());

    private final Random random = new Random(20);
    private final SceneSession session = new SceneSession(Scenes.twoCars());
    private ToolSettings settings = new ToolSettings(ClassChoice.of(0, 0), Tip.round(1), Tip.round(1), false);
    private final ToolBox tools = new ToolBox(session, () -> settings, picked -> {});

    @Test
    void undoOfEverythingReturnsToTheStart() {
        for (int round = 0; round < 5; round++) {
            Scene start = session.scene();
            for (int i = 0; i < 80; i++) {
                gesture();
            }
            Scene end = session.scene();
            assertFalse(tools.isBusy());
            undoAllTo(start);
            while (session.canRedo()) {
                session.redo();
            }
            assertSame(end, session.scene());
            requireValid(end);
            session.replace(end);
        }
    }

    private void undoAllTo(Scene start) {
        while (session.canUndo()) {
            session.undo();
        }
        assertSame(start, session.scene());
    }

    private void gesture() {
        if (random.nextInt(6) == 0) {
            session.apply(
                    "Remove part",
                    new PartStep.Remove(Set.of(1 + random.nextInt(3)), 1 + random.nextInt(5), Scenes.inferredParts()));
            return;
        }
        settings = new ToolSettings(ClassChoice.of(random.nextInt(16), Scenes.ROAD), Tip.round(1 + random.nextInt(40)), Tip.round(1 + random.nextInt(40)), false);
        tools.select(TOOLS.get(random.nextInt(TOOLS.size())));
        List<Kind> kinds = new ArrayList<>(List.of(Kind.MOVE, Kind.PRESS));
        random.ints(random.nextInt(6), 0, 8).forEach(k -> kinds.add(k == 0 ? Kind.MOVE : Kind.DRAG));
        kinds.add(random.nextInt(4) == 0 ? Kind.CANCEL : Kind.RELEASE);
        kinds.forEach(this::send);
    }

    private void send(Kind kind) {
        Set<Modifier> modifiers = random.nextInt(4) == 0 ? Set.of(Modifier.SHIFT) : Set.of();
        double x = random.nextDouble(-20, 220);
        double y = random.nextDouble(-20, 170);
        tools.handle(new PointerEvent(kind, x, y, random.nextDouble(), modifiers));
    }

    /** Objects have one class, only things have objects, and only objects have part edits. */
    private static void requireValid(Scene scene) {
        var classes = new TreeMap<Integer, Integer>();
        for (int y = 0; y < scene.height(); y++) {
            for (int x = 0; x < scene.width(); x++) {
                int classId = scene.semanticMap().get(x, y);
                int object = scene.instanceMap().get(x, y);
                assertEquals(scene.vocabulary().get(classId).isThing(), object != 0);
                assertEquals(classId, object == 0 ? classId : classes.computeIfAbsent(object, id -> classId));
                if (object == 0) {
                    assertEquals(PartVocabulary.UNKNOWN, scene.partEdits().get(x, y));
                }
            }
        }
    }
}
