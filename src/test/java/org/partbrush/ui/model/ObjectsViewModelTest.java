package org.partbrush.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.document.SceneSession;
import org.partbrush.document.Step;
import org.partbrush.label.Part;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;
import org.partbrush.ui.TestScenes;
import org.partbrush.ui.ToyEngine;

class ObjectsViewModelTest {

    private static final Part WHEEL = TestScenes.part("wheel");
    private static final Set<Integer> FIRST = Set.of(1);
    private static final Set<Integer> SECOND = Set.of(2);

    private final SceneViewModel scenes = new SceneViewModel(new SceneSession(TestScenes.twoCars()));
    private final ObjectsViewModel objects = new ObjectsViewModel(scenes);

    @BeforeEach
    void infer() {
        objects.inferred(scenes.scene(), new ToyEngine().infer(scenes.scene()));
    }

    private SceneObject firstCar() {
        return objects.objectAt(25, 35).orElseThrow();
    }

    private boolean hasWheel(Set<Integer> ids) {
        return TestScenes.has(WHEEL, ids, objects.partsProperty().get());
    }

    @Test
    void removingTakesThePartOfOneObject() {
        objects.removePart(new PartTarget(firstCar(), false), WHEEL);
        assertFalse(hasWheel(FIRST));
        assertTrue(hasWheel(SECOND));
    }

    @Test
    void removingFromTheClassTakesThePartOfAll() {
        objects.removePart(new PartTarget(firstCar(), true), WHEEL);
        assertFalse(hasWheel(FIRST));
        assertFalse(hasWheel(SECOND));
    }

    @Test
    void restoringBringsThePartBack() {
        LabelMap before = scenes.scene().partEdits();
        PartTarget target = new PartTarget(firstCar(), false);
        objects.removePart(target, WHEEL);
        assertTrue(objects.areasOf(firstCar()).isRemoved(WHEEL.id()));
        objects.restorePart(target, WHEEL);
        assertTrue(hasWheel(FIRST));
        assertEquals(before, scenes.scene().partEdits());
    }

    @Test
    void restoringAllForgetsEveryEdit() {
        PartTarget target = new PartTarget(firstCar(), false);
        objects.removePart(target, WHEEL);
        objects.removePart(target, TestScenes.part("light"));
        objects.restoreAll(target);
        assertFalse(objects.areasOf(firstCar()).isEdited());
    }

    @Test
    void removalIsNamedForUndo() {
        objects.removePart(new PartTarget(firstCar(), false), WHEEL);
        assertEquals("Undo Remove wheel from car 1", scenes.undoTitleProperty().get());
    }

    @Test
    void chosenPartIsRemovedFromTheSelectedObject() {
        objects.select(firstCar());
        objects.selectedPartProperty().set(WHEEL);
        objects.removeSelectedPart();
        assertFalse(hasWheel(FIRST));
    }

    @Test
    void withoutASelectionNothingIsRemoved() {
        objects.selectedPartProperty().set(WHEEL);
        objects.removeSelectedPart();
        assertTrue(hasWheel(FIRST));
    }

    @Test
    void partMapOfAnotherSizeIsNotShown() {
        LabelMap shown = objects.partsProperty().get().inferred();
        objects.inferred(scenes.scene(), LabelMap.filled(7, 7, 1));
        assertSame(shown, objects.partsProperty().get().inferred());
    }

    @Test
    void repaintedPixelsLosePartsThatTheirClassDoesNotHave() {
        int chassis = TestScenes.part("chassis").id();
        Scene inferredFor = scenes.scene();
        int person = TestScenes.STREET.named("person").orElseThrow().id();
        scenes.apply("Paint", new Step.Paint(PixelMask.of(TestScenes.FIRST_CAR, (x, y) -> true), person, 3));
        LabelMap late = new ToyEngine().infer(inferredFor);
        assertFalse(has(chassis, objects.partsProperty().get().inferred()));
        objects.inferred(inferredFor, late);
        assertFalse(has(chassis, objects.partsProperty().get().inferred()));
    }

    private static boolean has(int part, LabelMap inferred) {
        IntRect car = TestScenes.FIRST_CAR;
        return Arrays.stream(inferred.toArray(car)).anyMatch(label -> label == part);
    }

    @Test
    void pointerNamesObjectAndPart() {
        objects.pointAt(25, TestScenes.FIRST_CAR.y());
        assertEquals("car 1 · window", pointedName());
        objects.pointAt(2, 2);
        assertEquals("road", pointedName());
    }

    @Test
    void pointerNamesEditedParts() {
        objects.pointAt(25, TestScenes.FIRST_CAR.y());
        objects.removePart(new PartTarget(firstCar(), false), TestScenes.part("window"));
        assertEquals("car 1 · wheel (edited)", pointedName());
    }

    @Test
    void outsideTheImageIsNothingToName() {
        objects.pointAt(-1, 500);
        assertNull(objects.pointedProperty().get());
    }

    @Test
    void erasedObjectIsNoLongerSelected() {
        objects.select(firstCar());
        scenes.apply(
                "Erase", new Step.Paint(PixelMask.of(TestScenes.FIRST_CAR, (x, y) -> true), TestScenes.ROAD.id(), 0));
        assertNull(objects.selectedProperty().get());
    }

    @Test
    void selectionFollowsTheGrowingObject() {
        objects.select(firstCar());
        scenes.apply(
                "Paint",
                new Step.Paint(PixelMask.of(TestScenes.FIRST_CAR.grow(3), (x, y) -> true), TestScenes.CAR.id(), 1));
        SceneObject selected = objects.selectedProperty().get();
        assertNotNull(selected);
        assertEquals(
                TestScenes.FIRST_CAR.grow(3), Objects.requireNonNull(selected).bounds());
    }

    private String pointedName() {
        return Objects.requireNonNull(objects.pointedProperty().get()).name();
    }
}
