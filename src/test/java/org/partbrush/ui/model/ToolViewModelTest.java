package org.partbrush.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partbrush.document.SceneSession;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.tool.Modifier;
import org.partbrush.tool.PointerEvent;
import org.partbrush.tool.PointerEvent.Kind;
import org.partbrush.ui.TestScenes;

class ToolViewModelTest {

    private final SceneSession session = new SceneSession(TestScenes.twoCars());
    private final ToolViewModel tools =
            new ToolViewModel(session, TestScenes.STREET, new ObjectsViewModel(new SceneViewModel(session)));

    private double diameter() {
        return tools.tip().diameterProperty().get();
    }

    @Test
    void altDragResizesTheTip() {
        double before = diameter();
        tools.handle(new PointerEvent(Kind.PRESS, 25, 35, 1, Set.of(Modifier.ALT)));
        tools.handle(new PointerEvent(Kind.DRAG, 35, 35, 1, Set.of(Modifier.ALT)));
        tools.handle(PointerEvent.of(Kind.RELEASE, 35, 35));
        assertEquals(before + 20, diameter());
        assertEquals(TestScenes.ROAD.id(), session.scene().semanticMap().get(5, 5));
    }

    @Test
    void lockingAllButOneLeavesThatOneFree() {
        tools.lockAllBut(TestScenes.ROAD);
        assertFalse(tools.locked().contains(TestScenes.ROAD));
        assertTrue(tools.locked().contains(TestScenes.CAR));
        tools.toggleLock(TestScenes.CAR);
        assertFalse(tools.locked().contains(TestScenes.CAR));
    }

    @Test
    void classesFollowTheVocabularyByTheirNames() {
        Vocabulary coco = Vocabularies.named("coco").orElseThrow();
        SemanticClass car = coco.named("car").orElseThrow();
        tools.toggleLock(TestScenes.CAR);
        tools.currentProperty().set(TestScenes.CAR);
        tools.use(coco);
        assertEquals(car, tools.currentProperty().get());
        assertEquals(Set.of(car), tools.locked());
        assertTrue(coco.classes().containsAll(tools.recent()));
        assertTrue(tools.recent().contains(car));
    }

    @Test
    void swapGoesBackAndForth() {
        SemanticClass before = tools.currentProperty().get();
        tools.currentProperty().set(TestScenes.CAR);
        tools.swapClass();
        assertEquals(before, tools.currentProperty().get());
        tools.swapClass();
        assertEquals(TestScenes.CAR, tools.currentProperty().get());
    }

    @Test
    void eraserHasItsOwnSize() {
        double brush = diameter();
        tools.toolProperty().set(ToolKind.ERASER.tool());
        tools.resize(10);
        assertEquals(brush + 10, diameter());
        tools.toolProperty().set(ToolKind.BRUSH.tool());
        assertEquals(brush, diameter());
    }

    @Test
    void sizeStaysInItsBounds() {
        tools.resize(-1000);
        assertEquals(TipOptions.LEAST, diameter());
        tools.resize(1000);
        assertEquals(TipOptions.GREATEST, diameter());
    }

    @Test
    void fillHasNoTip() {
        tools.toolProperty().set(ToolKind.FILL.tool());
        assertFalse(tools.hasTip());
    }

    @Test
    void recentClassKeepsItsNumber() {
        tools.currentProperty().set(TestScenes.ROAD);
        tools.currentProperty().set(TestScenes.CAR);
        tools.useRecent(1);
        assertEquals(TestScenes.ROAD, tools.currentProperty().get());
        assertEquals(TestScenes.CAR, tools.recent().getFirst());
    }

    @Test
    void recentClassesAreNine() {
        TestScenes.STREET.classes().forEach(tools.currentProperty()::set);
        assertEquals(9, tools.recent().size());
    }

    @Test
    void altClickPicksTheClassUnderThePointer() {
        tools.handle(new PointerEvent(Kind.PRESS, 25, 35, 1, Set.of(Modifier.ALT)));
        tools.handle(PointerEvent.of(Kind.RELEASE, 25, 35));
        assertEquals(TestScenes.CAR, tools.currentProperty().get());
    }

    @Test
    void changingTheToolDropsTheStroke() {
        tools.handle(PointerEvent.of(Kind.PRESS, 5, 5));
        assertTrue(tools.isBusy());
        tools.toolProperty().set(ToolKind.FILL.tool());
        assertEquals(TestScenes.ROAD.id(), session.scene().semanticMap().get(5, 5));
    }

    @Test
    void eraserLeavesTheDefaultClass() {
        tools.defaultClassProperty().set(TestScenes.STREET.named("sidewalk").orElseThrow());
        tools.toolProperty().set(ToolKind.ERASER.tool());
        tools.handle(PointerEvent.of(Kind.PRESS, 25, 35));
        tools.handle(PointerEvent.of(Kind.RELEASE, 25, 35));
        int left = session.scene().semanticMap().get(25, 35);
        assertEquals("sidewalk", TestScenes.STREET.get(left).name());
    }
}
