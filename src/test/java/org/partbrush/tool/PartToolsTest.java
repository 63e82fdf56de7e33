package org.partbrush.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.partbrush.document.Scenes.CHASSIS_PART;
import static org.partbrush.document.Scenes.ROAD;
import static org.partbrush.document.Scenes.WHEEL_PART;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneSession;
import org.partbrush.document.Scenes;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.Tip;
import org.partbrush.tool.PointerEvent.Kind;

/** Painting, restoring and moving parts, and cutting objects, on two cars of which the first is worked on. */
class PartToolsTest {

    private final Scene initial = Scenes.twoCars();
    private final LabelMap inferred = Scenes.inferredParts();
    private final SceneSession session = new SceneSession(initial);
    private final List<String> told = new ArrayList<>();
    private PartChoice choice = new PartChoice(1, WHEEL_PART, inferred);
    private final ToolBox tools = new ToolBox(session, this::settings, new ToolListener() {
        @Override
        public void picked(int classId) {}

        @Override
        public void selected(int instanceId) {
            told.add("object " + instanceId);
        }

        @Override
        public void toggled(int instanceId) {
            told.add("toggle " + instanceId);
        }

        @Override
        public void partChosen(int x, int y) {
            told.add("part at " + x + " " + y);
        }
    });

    private ToolSettings settings() {
        ClassChoice classes = new ClassChoice(ROAD, ROAD, Set.of(), false);
        return new ToolSettings(classes, Tip.round(5), Tip.round(7), false, null, choice);
    }

    private void drag(Set<Modifier> held, double fromX, double fromY, double toX, double toY) {
        tools.handle(new PointerEvent(Kind.PRESS, fromX, fromY, 1, held));
        tools.handle(new PointerEvent(Kind.DRAG, toX, toY, 1, held));
        tools.handle(new PointerEvent(Kind.RELEASE, toX, toY, 1, held));
    }

    private int partAt(int x, int y) {
        return choice.partAt(session.scene(), x, y);
    }

    @Test
    void brushPaintsThePartInsideTheObjectOnly() {
        tools.select(new PartBrush(false));
        drag(Set.of(), 50, 70, 50, 110);
        assertEquals(WHEEL_PART, partAt(50, 80));
        assertEquals(0, partAt(50, 100));
        assertEquals(initial.semanticMap(), session.scene().semanticMap());
        assertEquals(Optional.of("Paint wheel of car 1"), session.undoName());
    }

    @Test
    void eraserRestoresWhatWasInferred() {
        tools.select(new PartBrush(false));
        drag(Set.of(), 40, 70, 60, 70);
        tools.select(new PartBrush(true));
        drag(Set.of(), 40, 70, 60, 70);
        assertEquals(CHASSIS_PART, partAt(50, 70));
        assertEquals(Optional.of("Restore parts of car 1"), session.undoName());
    }

    @Test
    void shiftMakesTheBrushRestore() {
        tools.select(new PartBrush(false));
        drag(Set.of(), 40, 70, 60, 70);
        drag(Set.of(Modifier.SHIFT), 40, 70, 60, 70);
        assertEquals(0, Scenes.editedPixels(session.scene()));
    }

    @Test
    void cancelDropsThePartStroke() {
        tools.select(new PartBrush(false));
        tools.handle(PointerEvent.of(Kind.PRESS, 50, 70));
        tools.cancel();
        assertSame(initial, session.scene());
    }

    @Test
    void withoutAChosenPartTheFirstClickChoosesOne() {
        choice = new PartChoice(1, 0, inferred);
        tools.select(new PartBrush(false));
        drag(Set.of(), 50, 70, 55, 70);
        assertEquals(List.of("part at 50 70"), told);
        assertSame(initial, session.scene());
    }

    @Test
    void theChosenPieceGoesWithThePointer() {
        tools.select(new Select());
        drag(Set.of(), 20, 80, 40, 78);
        assertEquals(CHASSIS_PART, partAt(16, 80));
        assertEquals(WHEEL_PART, partAt(36, 80));
        assertEquals(WHEEL_PART, partAt(70, 80));
        assertEquals(initial.instanceMap(), session.scene().instanceMap());
        assertEquals(Optional.of("Move wheel of car 1"), session.undoName());
    }

    @Test
    void onItsWayThePieceLeavesNothingBehind() {
        tools.select(new Select());
        tools.handle(PointerEvent.of(Kind.PRESS, 20, 80));
        tools.handle(PointerEvent.of(Kind.DRAG, 60, 60));
        assertEquals(WHEEL_PART, partAt(60, 60));
        tools.handle(PointerEvent.of(Kind.DRAG, 25, 80));
        assertEquals(CHASSIS_PART, partAt(60, 62));
        tools.handle(PointerEvent.of(Kind.RELEASE, 20, 80));
        assertEquals(initial, session.scene());
        assertFalse(session.canUndo());
    }

    @Test
    void cancelPutsThePieceBack() {
        tools.select(new Select());
        tools.handle(PointerEvent.of(Kind.PRESS, 20, 80));
        tools.handle(PointerEvent.of(Kind.DRAG, 60, 60));
        tools.cancel();
        assertSame(initial, session.scene());
    }

    @Test
    void shiftKeepsTheWayStraight() {
        tools.select(new Select());
        drag(Set.of(Modifier.SHIFT), 20, 80, 40, 75);
        assertEquals(WHEEL_PART, partAt(36, 89));
        assertEquals(CHASSIS_PART, partAt(36, 74));
    }

    @Test
    void aDragBesideTheChosenPartMovesTheObject() {
        tools.select(new Select());
        drag(Set.of(), 50, 60, 60, 60);
        assertEquals(Optional.of("Move car 1"), session.undoName());
    }

    @Test
    void clickingOnTheObjectAgainChoosesThePart() {
        tools.select(new Select());
        drag(Set.of(), 50, 60, 50, 60);
        assertEquals(List.of("object 1", "part at 50 60"), told);
    }

    @Test
    void shiftClickAddsAnObject() {
        tools.select(new Select());
        drag(Set.of(Modifier.SHIFT), 150, 70, 150, 70);
        assertEquals(List.of("toggle 2"), told);
    }

    @Test
    void knifeCutsTheSelectedObject() {
        tools.select(new Knife());
        drag(Set.of(), 30, 20, 30, 140);
        assertEquals(3, session.scene().instanceMap().get(20, 60));
        assertEquals(1, session.scene().instanceMap().get(60, 60));
        assertEquals(Optional.of("Cut car 1 in two"), session.undoName());
    }

    @Test
    void knifeCutsWhatItCrossesIfThatIsNotSelected() {
        tools.select(new Knife());
        drag(Set.of(), 140, 20, 140, 140);
        assertEquals(2, session.scene().instanceMap().get(170, 70));
        assertEquals(3, session.scene().instanceMap().get(125, 70));
    }

    @Test
    void aClickWithTheKnifeCutsNothing() {
        tools.select(new Knife());
        drag(Set.of(), 50, 60, 50, 60);
        assertSame(initial, session.scene());
    }
}
