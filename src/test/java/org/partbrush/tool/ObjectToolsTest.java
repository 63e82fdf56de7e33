package org.partbrush.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.partbrush.document.Scenes.CAR;
import static org.partbrush.document.Scenes.PERSON;
import static org.partbrush.document.Scenes.ROAD;
import static org.partbrush.document.Scenes.WHEEL_PART;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partbrush.document.PartStep;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneSession;
import org.partbrush.document.Scenes;
import org.partbrush.document.Silhouette;
import org.partbrush.document.Stamp;
import org.partbrush.document.Step;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.Tip;
import org.partbrush.tool.PointerEvent.Kind;

/** Selecting, moving and copying objects, and placing ready silhouettes. */
class ObjectToolsTest {

    private static final int OUT = Silhouette.OUTSIDE;
    /** Two pixels wide and three high; the lower left one is outside, the lower right one a wheel. */
    private static final Silhouette SMALL = new Silhouette(LabelMap.of(2, 3, new int[] {255, 255, 255, 255, OUT, 2}));

    private final Scene initial = Scenes.twoCars();
    private final SceneSession session = new SceneSession(initial);
    private final List<Integer> selected = new ArrayList<>();
    private StampChoice stamp = StampChoice.of(new Stamp("small", CAR, SMALL), 30, false, true);
    private Set<Integer> locked = Set.of();
    private final ToolBox tools = new ToolBox(session, this::settings, new ToolListener() {
        @Override
        public void picked(int classId) {}

        @Override
        public void stampResized(double height) {
            stamp = StampChoice.of(stamp.stamp(), height, false, true);
        }

        @Override
        public void selected(int instanceId) {
            selected.add(instanceId);
        }
    });

    private ToolSettings settings() {
        ClassChoice classes = new ClassChoice(PERSON, ROAD, locked, false);
        return new ToolSettings(classes, Tip.round(9), Tip.round(9), false, stamp, null);
    }

    private void drag(Set<Modifier> held, double fromX, double fromY, double toX, double toY) {
        tools.handle(new PointerEvent(Kind.PRESS, fromX, fromY, 1, held));
        tools.handle(new PointerEvent(Kind.DRAG, toX, toY, 1, held));
        tools.handle(new PointerEvent(Kind.RELEASE, toX, toY, 1, held));
    }

    private IntRect boundsOf(int id) {
        return session.objects().withId(id).orElseThrow().bounds();
    }

    @Test
    void clickSelectsAndChangesNothing() {
        tools.select(new Select());
        drag(Set.of(), 50, 60, 50, 60);
        assertEquals(List.of(1), selected);
        assertSame(initial, session.scene());
    }

    @Test
    void clickBesideObjectsSelectsNothing() {
        tools.select(new Select());
        drag(Set.of(), 0, 0, 30, 30);
        assertEquals(List.of(0), selected);
        assertFalse(tools.isBusy());
    }

    @Test
    void dragMovesTheObjectAndLeavesWhatIsAroundIt() {
        tools.select(new Select());
        drag(Set.of(), 50, 60, 57, 55);
        assertEquals(new IntRect(17, 35, 80, 50), boundsOf(1));
        assertEquals(ROAD, session.scene().semanticMap().get(12, 88));
        assertEquals(Optional.of("Move car 1"), session.undoName());
    }

    @Test
    void theObjectTakesItsPartEditsAlong() {
        session.apply(
                "edit", new PartStep.Paint(Scenes.rectangle(20, 50, 5, 5), 1, WHEEL_PART, Scenes.inferredParts()));
        tools.select(new Select());
        drag(Set.of(), 50, 60, 60, 60);
        assertEquals(25, Scenes.editedPixels(session.scene()));
        assertEquals(WHEEL_PART, session.scene().partEdits().get(31, 52));
    }

    @Test
    void shiftMovesStraight() {
        tools.select(new Select());
        drag(Set.of(Modifier.SHIFT), 50, 60, 57, 58);
        assertEquals(new IntRect(17, 40, 80, 50), boundsOf(1));
    }

    @Test
    void altDragMakesACopy() {
        tools.select(new Select());
        drag(Set.of(Modifier.ALT), 50, 60, 50, 115);
        assertEquals(boundsOf(1).height(), boundsOf(3).height());
        assertEquals(List.of(1, 3), selected);
        assertEquals(Optional.of("Duplicate car 1"), session.undoName());
    }

    @Test
    void cancelLeavesTheObjectWhereItWas() {
        tools.select(new Select());
        tools.handle(PointerEvent.of(Kind.PRESS, 50, 60));
        tools.handle(PointerEvent.of(Kind.DRAG, 70, 60));
        assertInstanceOf(Preview.Ghost.class, tools.preview());
        tools.cancel();
        assertSame(initial, session.scene());
    }

    @Test
    void movedObjectGoesBehindLockedClasses() {
        session.apply("pole", new Step.Paint(Scenes.rectangle(100, 0, 4, 150), 8, 0));
        locked = Set.of(8);
        tools.select(new Select());
        drag(Set.of(), 50, 60, 70, 60);
        assertEquals(8, session.scene().semanticMap().get(101, 60));
        assertEquals(1, session.scene().instanceMap().get(106, 60));
    }

    @Test
    void stampStandsWhereItIsClicked() {
        tools.select(new Stamper());
        drag(Set.of(), 100, 32, 100, 32);
        assertEquals(new IntRect(90, 2, 20, 30), boundsOf(3));
        assertEquals(List.of(3), selected);
        assertEquals(WHEEL_PART, session.scene().partEdits().get(105, 25));
        assertEquals(ROAD, session.scene().semanticMap().get(95, 25));
        assertEquals(PartVocabulary.UNKNOWN, session.scene().partEdits().get(95, 10));
    }

    @Test
    void stampIsDrawnUpFromItsFoot() {
        tools.select(new Stamper());
        drag(Set.of(), 100, 39, 100, 3);
        assertEquals(new IntRect(88, 3, 24, 36), boundsOf(3));
    }

    @Test
    void mirroredStampWithoutPartsHasNoEdits() {
        stamp = StampChoice.of(new Stamp("small", CAR, SMALL), 30, true, false);
        tools.select(new Stamper());
        drag(Set.of(), 100, 32, 100, 32);
        assertEquals(0, Scenes.editedPixels(session.scene()));
        assertEquals(CAR, session.scene().semanticMap().get(95, 25));
        assertEquals(ROAD, session.scene().semanticMap().get(105, 25));
    }

    @Test
    void stampOfASurfaceMakesNoObject() {
        stamp = StampChoice.of(new Stamp("tree", 5, SMALL), 30, false, true);
        tools.select(new Stamper());
        drag(Set.of(), 100, 32, 100, 32);
        assertEquals(initial.instanceMap(), session.scene().instanceMap());
        assertEquals(5, session.scene().semanticMap().get(95, 10));
        assertEquals(0, Scenes.editedPixels(session.scene()));
    }
}
