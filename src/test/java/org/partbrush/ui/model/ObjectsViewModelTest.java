package org.partbrush.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partbrush.document.PartStep;
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

    private final SceneViewModel scenes = new SceneViewModel(new SceneSession(TestScenes.twoCars()));
    private final ObjectsViewModel objects = new ObjectsViewModel(scenes);

    @BeforeEach
    void infer() {
        objects.inferred(scenes.scene(), new ToyEngine().infer(scenes.scene()));
    }

    private SceneObject firstCar() {
        return objects.objectAt(25, 35).orElseThrow();
    }

    private SceneObject secondCar() {
        return objects.objectAt(75, 65).orElseThrow();
    }

    @Test
    void aPartIsChosenTogetherWithItsObject() {
        objects.choosePartAt(25, TestScenes.FIRST_CAR.y());
        assertEquals(new Selection(List.of(1), TestScenes.part("window").id()), selection());
        assertEquals(TestScenes.part("window"), objects.selectedPartProperty().get());
    }

    @Test
    void selectingTheLeadAgainKeepsItsPart() {
        objects.choosePartAt(25, TestScenes.FIRST_CAR.y());
        objects.select(firstCar());
        assertEquals(TestScenes.part("window"), objects.selectedPartProperty().get());
    }

    @Test
    void objectsAreAddedToTheSelectionAndTakenOut() {
        objects.select(firstCar());
        objects.toggle(secondCar());
        assertEquals(new Selection(List.of(1, 2), 0), selection());
        assertEquals(secondCar(), objects.selectedProperty().get());
        objects.toggle(secondCar());
        assertEquals(firstCar(), objects.selectedProperty().get());
    }

    @Test
    void hiddenPartsCanBeShownAgain() {
        PartRef wheel = new PartRef(1, WHEEL.id());
        objects.setHidden(wheel, true);
        assertTrue(objects.isHidden(wheel));
        objects.showAll();
        assertFalse(objects.isHidden(wheel));
    }

    private Selection selection() {
        return objects.selectionProperty().get();
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
        scenes.apply(
                "Remove",
                new PartStep.Remove(
                        Set.of(1),
                        TestScenes.part("window").id(),
                        objects.partsProperty().get().inferred()));
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
