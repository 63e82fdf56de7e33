package org.partbrush.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.partbrush.document.Scenes.CAR;
import static org.partbrush.document.Scenes.CHASSIS_PART;
import static org.partbrush.document.Scenes.ROAD;
import static org.partbrush.document.Scenes.WHEEL_PART;
import static org.partbrush.document.Scenes.WINDOW_PART;
import static org.partbrush.document.Scenes.rectangle;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
import org.partbrush.label.VocabularyForm;
import org.partbrush.raster.LabelMap;

class StepTest {

    private final Scene scene = Scenes.twoCars();
    private final LabelMap inferred = Scenes.inferredParts();

    @TempDir
    private Path folder;

    @Test
    void paintSetsClassAndObject() {
        Scene painted = StepLaws.check(scene, new Step.Paint(rectangle(100, 10, 30, 20), CAR, 3), folder);
        assertEquals(CAR, painted.semanticMap().get(110, 20));
        assertEquals(3, painted.instanceMap().get(110, 20));
    }

    @Test
    void paintingOverAnObjectForgetsItsPartEditsThere() {
        Scene edited = new PartStep.Paint(rectangle(10, 40, 80, 50), 1, WHEEL_PART, inferred).apply(scene);
        Scene painted = StepLaws.check(edited, new Step.Paint(rectangle(10, 40, 40, 50), ROAD, 0), folder);
        assertEquals(PartVocabulary.UNKNOWN, painted.partEdits().get(20, 50));
        assertEquals(WHEEL_PART, painted.partEdits().get(60, 50));
    }

    @Test
    void extendingAnObjectKeepsThePartEditsItHas() {
        Scene edited = new PartStep.Paint(rectangle(20, 50, 5, 5), 1, WHEEL_PART, inferred).apply(scene);
        Scene painted = StepLaws.check(edited, new Step.Paint(rectangle(5, 45, 40, 40), CAR, 1), folder);
        assertEquals(WHEEL_PART, painted.partEdits().get(22, 52));
    }

    @Test
    void paintingAPartStaysWithinItsObject() {
        Scene painted =
                StepLaws.check(scene, new PartStep.Paint(rectangle(80, 60, 60, 10), 1, WINDOW_PART, inferred), folder);
        assertEquals(10 * 10, Scenes.editedPixels(painted));
    }

    @Test
    void removedWheelsBecomeTheNearestOtherPart() {
        Scene removed = StepLaws.check(scene, new PartStep.Remove(Set.of(1), WHEEL_PART, inferred), folder);
        assertEquals(CHASSIS_PART, removed.partEdits().get(20, 80));
        assertEquals(2 * 15 * 15, Scenes.editedPixels(removed));
    }

    @Test
    void aRemovedPartNeverTakesAPartOfAnotherObject() {
        Scene touching = new Step.Paint(rectangle(30, 80, 3, 10), CAR, 7).apply(scene);
        LabelMap.Editor parts = inferred.edit();
        rectangle(30, 80, 3, 10).forEach((x, y) -> parts.set(x, y, WINDOW_PART));
        Scene removed = new PartStep.Remove(Set.of(1), WHEEL_PART, parts.build()).apply(touching);
        assertEquals(CHASSIS_PART, removed.partEdits().get(29, 85));
    }

    @Test
    void earlierEditsCountWhenAPartIsRemoved() {
        Scene painted = new PartStep.Paint(rectangle(40, 70, 5, 5), 1, WHEEL_PART, inferred).apply(scene);
        Scene removed = StepLaws.check(painted, new PartStep.Remove(Set.of(1), WHEEL_PART, inferred), folder);
        assertEquals(CHASSIS_PART, removed.partEdits().get(42, 72));
    }

    @Test
    void aPartIsRemovedFromAllObjectsOfAClass() {
        Set<Integer> cars = SceneObjects.of(scene).idsOfClass(CAR);
        Scene removed = StepLaws.check(scene, new PartStep.Remove(cars, WHEEL_PART, inferred), folder);
        assertEquals(2 * 15 * 15 + 12 * 12, Scenes.editedPixels(removed));
    }

    @Test
    void anObjectOfOnePartKeepsIt() {
        LabelMap onlyWheel = inferred.map(part -> part == CHASSIS_PART || part == WINDOW_PART ? WHEEL_PART : part);
        Scene removed = StepLaws.check(scene, new PartStep.Remove(Set.of(1), WHEEL_PART, onlyWheel), folder);
        assertEquals(0, Scenes.editedPixels(removed));
    }

    @Test
    void restoringAPartBringsBackOnlyThatPart() {
        Scene noWheels = new PartStep.Remove(Set.of(1), WHEEL_PART, inferred).apply(scene);
        Scene nothing = new PartStep.Remove(Set.of(1), WINDOW_PART, inferred).apply(noWheels);
        Scene wheels = StepLaws.check(nothing, new PartStep.Restore(Set.of(1), WHEEL_PART, inferred), folder);
        assertEquals(60 * 15, Scenes.editedPixels(wheels));
    }

    @Test
    void restoringAnObjectLeavesTheOthers() {
        Scene removed = new PartStep.Remove(Set.of(1, 2), WHEEL_PART, inferred).apply(scene);
        Scene restored = StepLaws.check(removed, new PartStep.Reinfer(Set.of(1), inferred), folder);
        assertEquals(12 * 12, Scenes.editedPixels(restored));
    }

    @Test
    void aLargerVocabularyChangesNoPixel() {
        Vocabulary larger = VocabularyForm.of(scene.vocabulary())
                .withClass("dog", "#c8aa78")
                .toVocabulary();

        Scene changed = StepLaws.check(scene, new Step.ChangeVocabulary(larger), folder);

        assertEquals(larger, changed.vocabulary());
        assertThrows(
                IllegalArgumentException.class, () -> new Step.ChangeVocabulary(scene.vocabulary()).apply(changed));
    }

    @Test
    void theSeedCanBeChanged() {
        Step step = new Step.ChangeSettings(new SynthesisSettings(42));
        Scene changed = StepLaws.check(scene, step, folder);
        assertEquals(42, changed.settings().seed());
        assertNotEquals(scene, changed);
    }

    @Test
    void aKeptSceneComesBackWithItsSettings() {
        Scene kept = new Step.Paint(rectangle(100, 10, 30, 20), CAR, 3)
                .apply(scene)
                .withSettings(new SynthesisSettings(7).withSeed(new SeedScope.OfObject(3), 8));
        Scene painted = new Step.Paint(rectangle(10, 40, 40, 50), ROAD, 0).apply(scene);
        assertEquals(kept, StepLaws.check(painted, new Step.RestoreScene(kept), folder));
    }

    @Test
    void ownSeedsOutliveANewSeedOfTheImage() {
        SynthesisSettings settings = new SynthesisSettings(1)
                .withSeed(new SeedScope.OfClass(CAR), 2)
                .withSeed(new SeedScope.OfObject(5), 3)
                .withSeed(new SeedScope.Image(), 4);
        assertEquals(4, settings.seedOf(ROAD, 0));
        assertEquals(2, settings.seedOf(CAR, 1));
        assertEquals(3, settings.seedOf(CAR, 5));
    }

    @Test
    void aNewObjectDoesNotInheritSeedAndColourOfALostOne() {
        SynthesisSettings ofObject = scene.settings()
                .withSeed(new SeedScope.OfObject(1), 8)
                .withColour(new ColourScope.OfObject(1), OptionalInt.of(0xFF0000))
                .withColour(new ColourScope.OfPart(1, 2), OptionalInt.of(0x00FF00));
        SceneSession session = new SceneSession(scene.withSettings(ofObject));
        session.apply("cover", new Step.Paint(rectangle(0, 0, 200, 150), ROAD, 0));
        assertEquals(SynthesisSettings.DEFAULT, session.scene().settings());
    }
}
