package org.partbrush.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.document.SceneSession;
import org.partbrush.label.Part;
import org.partbrush.ui.TestScenes;
import org.partbrush.ui.ToyEngine;

class PartsViewModelTest {

    private static final Part WHEEL = TestScenes.part("wheel");
    private static final Set<Integer> FIRST = Set.of(1);
    private static final Set<Integer> SECOND = Set.of(2);

    private final SceneViewModel scenes = new SceneViewModel(new SceneSession(TestScenes.twoCars()));
    private final ObjectsViewModel objects = new ObjectsViewModel(scenes);
    private final PartsViewModel parts = new PartsViewModel(scenes, objects);

    @BeforeEach
    void infer() {
        objects.inferred(scenes.scene(), new ToyEngine().infer(scenes.scene()));
        objects.select(car(1));
        objects.choosePart(WHEEL);
    }

    private SceneObject car(int id) {
        return objects.objectsProperty().get().withId(id).orElseThrow();
    }

    private PartScope scope() {
        return parts.scope().orElseThrow();
    }

    private boolean hasWheel(Set<Integer> ids) {
        return TestScenes.has(WHEEL, ids, objects.partsProperty().get());
    }

    private PartOptions options() {
        return parts.optionsProperty().get();
    }

    private String undoTitle() {
        return scenes.undoTitleProperty().get();
    }

    @Test
    void removingTakesThePartOfTheSelectedObject() {
        parts.remove(scope(), WHEEL);
        assertFalse(hasWheel(FIRST));
        assertTrue(hasWheel(SECOND));
        assertEquals("Undo Remove wheel from car 1", undoTitle());
    }

    @Test
    void forTheWholeClassItTakesThePartOfAll() {
        parts.wholeClassProperty().set(true);
        parts.remove(scope(), WHEEL);
        assertFalse(hasWheel(FIRST));
        assertFalse(hasWheel(SECOND));
        assertEquals("Undo Remove wheel from every car", undoTitle());
    }

    @Test
    void forSeveralSelectedObjectsItTakesThePartOfThem() {
        objects.toggle(car(2));
        parts.remove(scope(), WHEEL);
        assertFalse(hasWheel(SECOND));
        assertEquals("Undo Remove wheel from 2 objects", undoTitle());
    }

    @Test
    void aRemovedPartCanBeRestoredAndNotRemovedAgain() {
        assertTrue(options().canRemove());
        assertFalse(options().canRestore());
        parts.remove(scope(), WHEEL);
        assertFalse(options().canRemove());
        assertTrue(options().canRestore());
        parts.restore(scope(), WHEEL);
        assertTrue(hasWheel(FIRST));
        assertEquals(TestScenes.twoCars().partEdits(), scenes.scene().partEdits());
    }

    @Test
    void inferringAgainDropsAllEditsButPinnedOnes() {
        parts.remove(scope(), WHEEL);
        parts.pin(scope(), WHEEL, true);
        parts.remove(scope(), TestScenes.part("light"));
        parts.reinfer(scope());
        assertFalse(hasWheel(FIRST));
        assertTrue(TestScenes.has(
                TestScenes.part("light"), FIRST, objects.partsProperty().get()));
    }

    @Test
    void aPinnedPartIsLeftAlone() {
        parts.pin(scope(), WHEEL, true);
        assertTrue(options().isPinned());
        assertFalse(options().canRemove());
        assertFalse(options().canMove());
    }

    @Test
    void allPartsArePinnedTogether() {
        parts.pinAll(scope(), true);
        assertEquals(5, objects.notes().pinsOf(1).size());
        assertEquals("Undo Pin car 1", undoTitle());
    }

    @Test
    void aMovedPartIsElsewhere() {
        Scene before = scenes.scene();
        parts.move(scope(), WHEEL, 0, -3);
        assertFalse(before.partEdits().equals(scenes.scene().partEdits()));
        assertTrue(hasWheel(FIRST));
        assertEquals("Undo Move wheel of car 1", undoTitle());
    }

    @Test
    void anEnlargedPartCoversMore() {
        double before = objects.areasOf(car(1)).share(WHEEL.id());
        parts.grow(scope(), WHEEL, 2);
        assertTrue(objects.areasOf(car(1)).share(WHEEL.id()) > before);
        assertEquals("Undo Enlarge wheel of car 1", undoTitle());
    }

    @Test
    void aMirroredPartOfASymmetricObjectStays() {
        Scene before = scenes.scene();
        parts.mirror(scope(), WHEEL);
        assertEquals(before, scenes.scene());
    }

    @Test
    void aCopiedPartIsPastedIntoAnotherObject() {
        parts.remove(parts.scopeOf(car(2)), WHEEL);
        assertFalse(options().canPaste());
        parts.copy();
        objects.select(car(2));
        assertTrue(options().canPaste());
        parts.paste(scope());
        assertTrue(hasWheel(SECOND));
        assertEquals("Undo Paste wheel into car 2", undoTitle());
    }

    @Test
    void mergedObjectsAreSelectedAsOne() {
        objects.toggle(car(2));
        parts.merge(parts.mergeable().orElseThrow());
        assertEquals(List.of(1), objects.selectionProperty().get().objects());
        assertEquals(1, objects.objectsProperty().get().all().size());
        parts.split(car(1));
        assertEquals(2, objects.objectsProperty().get().all().size());
    }

    @Test
    void oneObjectCannotBeMerged() {
        assertTrue(parts.mergeable().isEmpty());
    }

    @Test
    void aNameIsShownEverywhere() {
        parts.rename(car(1), "taxi");
        assertEquals("taxi", objects.nameOf(car(1)));
        objects.pointAt(25, TestScenes.FIRST_CAR.y());
        assertEquals(
                "taxi · window",
                PixelDescription.of(objects.partsProperty().get(), 25, 30).name());
        parts.remove(scope(), WHEEL);
        assertEquals("Undo Remove wheel from taxi", undoTitle());
    }

    @Test
    void keepingTheNameChangesNothing() {
        parts.rename(car(1), "car 1");
        assertFalse(scenes.canUndoProperty().get());
    }
}
