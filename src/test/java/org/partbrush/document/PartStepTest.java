package org.partbrush.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partbrush.document.Scenes.CHASSIS_PART;
import static org.partbrush.document.Scenes.PERSON;
import static org.partbrush.document.Scenes.ROAD;
import static org.partbrush.document.Scenes.WHEEL_PART;
import static org.partbrush.document.Scenes.WINDOW_PART;
import static org.partbrush.document.Scenes.rectangle;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;

class PartStepTest {

    private static final Set<Integer> ONE = Set.of(1);

    private final Scene scene = Scenes.twoCars();
    private final LabelMap inferred = Scenes.inferredParts();

    @TempDir
    private Path folder;

    private SceneObject object(int id) {
        return SceneObjects.of(scene).withId(id).orElseThrow();
    }

    private int partAt(Scene shown, int x, int y) {
        return new PartEditor(shown, inferred).partAt(x, y);
    }

    private PartPixels leftWheel() {
        return PartPixels.of(scene, inferred, object(1), WHEEL_PART)
                .pieceAt(20, 80)
                .orElseThrow();
    }

    private PartStep moved(PartPixels pixels, PartTransform transform) {
        return new PartStep.Transform(List.of(new PartMove(pixels, transform)), inferred);
    }

    private Scene check(Scene before, Step step) {
        return StepLaws.check(before, step, folder);
    }

    @Test
    void aPartHasItsConnectedPieces() {
        List<PartPixels> wheels =
                PartPixels.of(scene, inferred, object(1), WHEEL_PART).pieces();
        assertEquals(
                List.of(new IntRect(15, 75, 15, 15), new IntRect(65, 75, 15, 15)),
                wheels.stream().map(wheel -> wheel.pixels().bounds()).toList());
    }

    @Test
    void aMovedPieceLeavesTheOtherAndFillsItsPlace() {
        Scene moved = check(scene, moved(leftWheel(), PartTransform.shift(20, -5)));
        assertEquals(CHASSIS_PART, partAt(moved, 16, 88));
        assertEquals(WHEEL_PART, partAt(moved, 36, 71));
        assertEquals(WHEEL_PART, partAt(moved, 66, 76));
    }

    @Test
    void aPartMovedBackIsNoLongerEdited() {
        Scene moved = moved(leftWheel(), PartTransform.shift(20, -5)).apply(scene);
        PartPixels wheel = PartPixels.of(moved, inferred, object(1), WHEEL_PART)
                .pieceAt(40, 75)
                .orElseThrow();
        Scene back = check(moved, moved(wheel, PartTransform.shift(-20, 5)));
        assertEquals(0, Scenes.editedPixels(back));
    }

    @Test
    void aPartMovedOutOfItsObjectIsCutAtTheSilhouette() {
        Scene moved = check(scene, moved(leftWheel(), PartTransform.shift(-10, 0)));
        assertEquals(WHEEL_PART, partAt(moved, 10, 80));
        assertEquals(PartVocabulary.UNKNOWN, moved.partEdits().get(9, 80));
        assertEquals(scene.semanticMap(), moved.semanticMap());
    }

    @Test
    void anEnlargedPartGrowsOnEverySide() {
        Scene larger = check(scene, moved(leftWheel(), PartTransform.grow(new IntRect(15, 75, 15, 15), 1)));
        assertEquals(WHEEL_PART, partAt(larger, 14, 74));
        assertEquals(CHASSIS_PART, partAt(larger, 13, 74));
    }

    @Test
    void aMirroredPartIsOnTheOtherSide() {
        Scene mirrored = check(scene, moved(leftWheel(), PartTransform.mirror(45)));
        assertEquals(WHEEL_PART, partAt(mirrored, 60, 80));
        assertEquals(WHEEL_PART, partAt(mirrored, 74, 80));
        assertEquals(CHASSIS_PART, partAt(mirrored, 20, 80));
    }

    @Test
    void aCopiedPartIsMappedByTheBoundsOfTheObjects() {
        PartPixels windows = PartPixels.of(scene, inferred, object(1), WINDOW_PART);
        Scene copied = check(scene, new PartStep.Copy(windows, Set.of(2), inferred));
        assertEquals(WINDOW_PART, partAt(copied, 150, 65));
        assertEquals(CHASSIS_PART, partAt(copied, 122, 65));
        assertEquals(45 * 12, Scenes.editedPixels(copied));
    }

    @Test
    void aCopiedPartReplacesTheOldOne() {
        PartPixels wheels = PartPixels.of(scene, inferred, object(1), WHEEL_PART);
        Scene copied = check(scene, new PartStep.Copy(wheels, Set.of(2), inferred));
        assertEquals(CHASSIS_PART, partAt(copied, 136, 95));
        assertEquals(WHEEL_PART, partAt(copied, 124, 95));
        assertEquals(WHEEL_PART, partAt(copied, 165, 95));
    }

    @Test
    void objectsWithOtherPartsTakeNoCopy() {
        Scene withPerson = new Step.Paint(rectangle(100, 10, 10, 20), PERSON, 3).apply(scene);
        PartPixels wheels = PartPixels.of(scene, inferred, object(1), WHEEL_PART);
        Scene copied = check(withPerson, new PartStep.Copy(wheels, Set.of(3), inferred));
        assertEquals(0, Scenes.editedPixels(copied));
    }

    @Test
    void aPartThatIsCutOffLeavesTheObject() {
        Scene cut = check(scene, new PartStep.CutOff(ONE, WHEEL_PART, ROAD, inferred));
        assertEquals(ROAD, cut.semanticMap().get(20, 80));
        assertEquals(0, cut.instanceMap().get(20, 80));
        assertEquals(1, cut.instanceMap().get(40, 80));
    }

    @Test
    void noOtherObjectGrowsIntoWhatIsCutOff() {
        Scene touching = new Step.Paint(rectangle(5, 90, 70, 20), PERSON, 3).apply(scene);
        Scene cut = check(touching, new PartStep.CutOff(ONE, WHEEL_PART, ROAD, inferred));
        assertEquals(ROAD, cut.semanticMap().get(22, 89));
        assertEquals(0, cut.instanceMap().get(22, 89));
    }

    @Test
    void pinnedEditsSurviveInference() {
        Scene edited = new PartStep.Paint(rectangle(40, 70, 5, 5), 1, WHEEL_PART, inferred).apply(scene);
        Scene both = new PartStep.Paint(rectangle(50, 70, 5, 5), 1, WINDOW_PART, inferred).apply(edited);
        Scene pinned = check(both, new PartStep.Pin(ONE, Set.of(WHEEL_PART), true, inferred));
        Scene again = check(pinned, new PartStep.Reinfer(ONE, inferred));
        assertEquals(WHEEL_PART, partAt(again, 42, 72));
        assertEquals(CHASSIS_PART, partAt(again, 52, 72));
    }

    @Test
    void pinningFixesWhatWasInferred() {
        Scene pinned = check(scene, new PartStep.Pin(ONE, Set.of(WHEEL_PART), true, inferred));
        assertEquals(2 * 15 * 15, Scenes.editedPixels(pinned));
        assertTrue(pinned.notes().isPinned(1, WHEEL_PART));
    }

    @Test
    void unpinningFreesWhatIsInferredAnyway() {
        Scene pinned = new PartStep.Pin(ONE, Set.of(WHEEL_PART), true, inferred).apply(scene);
        Scene free = check(pinned, new PartStep.Pin(ONE, Set.of(WHEEL_PART), false, inferred));
        assertEquals(scene, free);
    }

    @Test
    void aRemovalStaysWhenThePartIsPinnedAfterIt() {
        Scene removed = new PartStep.Remove(ONE, WHEEL_PART, inferred).apply(scene);
        Scene pinned = new PartStep.Pin(ONE, Set.of(WHEEL_PART), true, inferred).apply(removed);
        Scene again = check(pinned, new PartStep.Reinfer(ONE, inferred));
        assertEquals(CHASSIS_PART, partAt(again, 20, 80));
    }

    @Test
    void noOperationChangesAPinnedPart() {
        Scene pinned = new PartStep.Pin(ONE, Set.of(WHEEL_PART), true, inferred).apply(scene);
        List<PartStep> steps = List.of(
                new PartStep.Remove(ONE, WHEEL_PART, inferred),
                new PartStep.CutOff(ONE, WHEEL_PART, ROAD, inferred),
                new PartStep.Paint(rectangle(10, 40, 80, 50), 1, WHEEL_PART, inferred),
                moved(leftWheel(), PartTransform.shift(0, -9)));
        for (PartStep step : steps.subList(0, 2)) {
            assertEquals(pinned, check(pinned, step));
        }
        for (PartStep step : steps) {
            Scene after = check(pinned, step);
            assertEquals(1, after.instanceMap().get(20, 80));
            assertEquals(WHEEL_PART, partAt(after, 20, 80));
        }
    }

    @Test
    void severalStepsAreOne() {
        Step both = new Step.All(List.of(
                new PartStep.Remove(ONE, WHEEL_PART, inferred), new PartStep.Remove(ONE, WINDOW_PART, inferred)));
        Scene after = check(scene, both);
        assertEquals(CHASSIS_PART, partAt(after, 20, 80));
        assertEquals(CHASSIS_PART, partAt(after, 30, 50));
    }
}
