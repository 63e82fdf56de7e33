package org.partbrush.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partbrush.document.Scenes.CAR;
import static org.partbrush.document.Scenes.PERSON;
import static org.partbrush.document.Scenes.ROAD;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObjects;
import org.partbrush.document.SceneSession;
import org.partbrush.document.Scenes;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.Tip;
import org.partbrush.tool.PointerEvent.Kind;

class ToolBoxTest {

    private final Scene initial = Scenes.twoCars();
    private final SceneSession session = new SceneSession(initial);
    private final List<Integer> picked = new ArrayList<>();
    private ToolSettings settings = settings(ClassChoice.of(CAR, ROAD));
    private final ToolBox tools = new ToolBox(session, () -> settings, picked::add);

    private static ToolSettings settings(ClassChoice classes) {
        return new ToolSettings(classes, Tip.round(9), Tip.round(15), false);
    }

    @Test
    void aStrokeIsOneChangeWithAName() {
        stroke(100, 10, 190, 20);
        assertEquals(Optional.of("Paint car"), session.undoName());
        session.undo();
        assertFalse(session.canUndo());
    }

    @Test
    void aFastStrokeHasNoGaps() {
        stroke(100, 10, 190, 20);
        for (int x = 100; x <= 190; x++) {
            assertEquals(CAR, session.scene().semanticMap().get(x, 10 + (x - 100) / 9), "column " + x);
        }
    }

    @Test
    void paintShowsBeforeTheButtonIsReleased() {
        send(Kind.PRESS, 100, 10);
        assertEquals(CAR, session.scene().semanticMap().get(100, 10));
    }

    @Test
    void cancelDropsTheStroke() {
        send(Kind.PRESS, 100, 10);
        send(Kind.DRAG, 120, 10);
        send(Kind.CANCEL, 120, 10);
        assertSame(initial, session.scene());
        assertFalse(tools.isBusy());
    }

    @Test
    void changingTheToolDropsTheStroke() {
        send(Kind.PRESS, 100, 10);
        tools.select(new Fill());
        assertSame(initial, session.scene());
    }

    @Test
    void aMoveTouchesOnlyTheTilesUnderTheBrush() {
        send(Kind.PRESS, 100, 10);
        Scene before = session.scene();
        send(Kind.DRAG, 110, 12);
        assertEquals(new IntRect(64, 0, 64, 64), session.scene().changedSince(before));
    }

    @Test
    void startingOnEmptyGroundMakesANewObject() {
        stroke(100, 10, 150, 10);
        assertEquals(3, session.scene().instanceMap().get(120, 10));
    }

    @Test
    void startingOnAnObjectOfTheClassExtendsIt() {
        stroke(50, 60, 50, 20);
        assertEquals(1, session.scene().instanceMap().get(50, 20));
    }

    @Test
    void shiftStartsANewObjectEvenThere() {
        tools.handle(new PointerEvent(Kind.PRESS, 50, 60, 1, Set.of(Modifier.SHIFT)));
        send(Kind.RELEASE, 50, 20);
        assertEquals(3, session.scene().instanceMap().get(50, 20));
    }

    @Test
    void startingOnAnObjectOfAnotherClassMakesANewOne() {
        settings = settings(ClassChoice.of(PERSON, ROAD));
        stroke(50, 60, 50, 20);
        assertEquals(3, session.scene().instanceMap().get(50, 20));
        assertEquals(PERSON, session.scene().semanticMap().get(50, 60));
    }

    @Test
    void stuffHasNoObject() {
        settings = settings(ClassChoice.of(1, ROAD));
        stroke(50, 60, 50, 20);
        assertEquals(0, session.scene().instanceMap().get(50, 60));
        assertEquals(1, session.scene().semanticMap().get(50, 60));
    }

    @Test
    void theEraserLeavesTheDefaultClassAtItsOwnSize() {
        tools.select(new Eraser());
        stroke(50, 60, 50, 60);
        assertEquals(0, session.scene().instanceMap().get(50, 60));
        int expected = 177; // pixels of a disk of diameter 15
        assertEquals(
                expected,
                Scenes.differences(initial.semanticMap(), session.scene().semanticMap()));
    }

    @Test
    void fillRecoloursOneObjectOnly() {
        tools.select(new Fill());
        settings = settings(ClassChoice.of(PERSON, ROAD));
        stroke(50, 60, 50, 60);
        assertEquals(PERSON, session.scene().semanticMap().get(10, 40));
        assertEquals(CAR, session.scene().semanticMap().get(150, 80));
        assertEquals(Optional.of("Paint person"), session.undoName());
        assertNotEquals(2, session.scene().instanceMap().get(10, 40));
    }

    @Test
    void fillingOutsideTheSceneDoesNothing() {
        tools.select(new Fill());
        stroke(-3, 500, -3, 500);
        assertSame(initial, session.scene());
    }

    @Test
    void pickTellsTheClassAndPaintsNothing() {
        tools.select(new Pick());
        stroke(50, 60, 100, 10);
        assertEquals(List.of(CAR), picked);
        assertSame(initial, session.scene());
    }

    @Test
    void altClickPicksWithEveryTool() {
        tools.handle(new PointerEvent(Kind.PRESS, 100, 10, 1, Set.of(Modifier.ALT)));
        send(Kind.RELEASE, 100, 10);
        assertEquals(List.of(ROAD), picked);
        assertSame(initial, session.scene());
    }

    @Test
    void lightPressureMakesAThinStroke() {
        tools.handle(new PointerEvent(Kind.PRESS, 150, 20, 0.01, Set.of()));
        send(Kind.RELEASE, 150, 20);
        assertEquals(
                1, Scenes.differences(initial.semanticMap(), session.scene().semanticMap()));
    }

    @Test
    void openingAnotherSceneMidStrokeEndsIt() {
        send(Kind.PRESS, 100, 10);
        Scene other = Scenes.twoCars();
        session.replace(other);
        send(Kind.DRAG, 120, 10);
        assertSame(other, session.scene());
        assertFalse(tools.isBusy());
    }

    @Test
    void movingWithoutAButtonPaintsNothing() {
        send(Kind.MOVE, 100, 10);
        send(Kind.RELEASE, 100, 10);
        assertSame(initial, session.scene());
        assertTrue(SceneObjects.of(session.scene()).withId(3).isEmpty());
    }

    private void stroke(double fromX, double fromY, double toX, double toY) {
        send(Kind.PRESS, fromX, fromY);
        send(Kind.DRAG, toX, toY);
        send(Kind.RELEASE, toX, toY);
    }

    private void send(Kind kind, double x, double y) {
        tools.handle(PointerEvent.of(kind, x, y));
    }
}
