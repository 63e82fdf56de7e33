package org.partbrush.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partbrush.document.Scenes.PERSON;
import static org.partbrush.document.Scenes.ROAD;
import static org.partbrush.document.Scenes.WHEEL_PART;
import static org.partbrush.document.Scenes.rectangle;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStepTest {

    private final Scene scene = Scenes.twoCars();

    @TempDir
    private Path folder;

    private Scene check(Scene before, Step step) {
        return StepLaws.check(before, step, folder);
    }

    @Test
    void mergedObjectsAreOneAndKeepTheirPartEdits() {
        Scene edited = new PartStep.Paint(rectangle(125, 65, 5, 5), 2, WHEEL_PART, Scenes.inferredParts()).apply(scene);
        Scene merged = check(edited, new ObjectStep.Merge(Set.of(1, 2)));
        assertEquals(Set.of(1), SceneObjects.of(merged).ids());
        assertEquals(edited.partEdits(), merged.partEdits());
    }

    @Test
    void objectsOfTwoClassesAreNotMerged() {
        Scene withPerson = new Step.Paint(rectangle(100, 10, 10, 20), PERSON, 3).apply(scene);
        Step merge = new ObjectStep.Merge(Set.of(1, 3));
        assertThrows(IllegalArgumentException.class, () -> merge.apply(withPerson));
    }

    @Test
    void everySeparateRegionBecomesAnObject() {
        Scene merged = new ObjectStep.Merge(Set.of(1, 2)).apply(scene);
        assertEquals(
                scene.instanceMap(),
                check(merged, new ObjectStep.SplitRegions(1)).instanceMap());
    }

    @Test
    void anObjectOfOneRegionIsNotSplit() {
        assertEquals(scene, check(scene, new ObjectStep.SplitRegions(1)));
    }

    @Test
    void theLargerSideOfALineKeepsTheObject() {
        Scene split = check(scene, new ObjectStep.SplitAlong(1, 30, 20, 30, 140));
        assertEquals(3, split.instanceMap().get(29, 60));
        assertEquals(1, split.instanceMap().get(30, 60));
        Scene same = check(scene, new ObjectStep.SplitAlong(1, 30, 140, 30, 20));
        assertEquals(split, same);
    }

    @Test
    void aLineBesideTheObjectDoesNotSplitIt() {
        assertEquals(scene, check(scene, new ObjectStep.SplitAlong(1, 5, 0, 5, 100)));
    }

    @Test
    void bothHalvesKeepThePins() {
        Scene pinned = new PartStep.Pin(Set.of(1), Set.of(WHEEL_PART), true, Scenes.inferredParts()).apply(scene);
        Scene split = check(pinned, new ObjectStep.SplitAlong(1, 30, 20, 30, 140));
        assertTrue(split.notes().isPinned(3, WHEEL_PART));
        assertTrue(split.notes().isPinned(1, WHEEL_PART));
    }

    @Test
    void bothHalvesKeepTheColours() {
        SynthesisSettings red = scene.settings()
                .withColour(new ColourScope.OfObject(1), OptionalInt.of(0xFF0000))
                .withColour(new ColourScope.OfPart(1, WHEEL_PART), OptionalInt.of(0x00FF00));
        Scene split = check(scene.withSettings(red), new ObjectStep.SplitAlong(1, 30, 20, 30, 140));
        ChosenColours colours = split.settings().colours();
        for (int half : new int[] {1, 3}) {
            assertEquals(OptionalInt.of(0xFF0000), colours.ofRegion(Scenes.CAR, half));
            assertEquals(OptionalInt.of(0x00FF00), colours.of(new ColourScope.OfPart(half, WHEEL_PART)));
        }
    }

    @Test
    void anObjectCanBeRenamed() {
        Scene named = check(scene, new ObjectStep.Rename(2, "  the taxi "));
        assertEquals(Optional.of("the taxi"), named.notes().nameOf(2));
        assertEquals(scene, check(named, new ObjectStep.Rename(2, " ")));
    }

    @Test
    void aNewObjectDoesNotInheritTheNameOfALostOne() {
        SceneSession session = new SceneSession(scene);
        session.apply("Rename", new ObjectStep.Rename(2, "taxi"));
        session.apply("Erase", new Step.Paint(rectangle(120, 60, 60, 40), ROAD, 0));
        assertTrue(session.scene().notes().isEmpty());
        session.undo();
        assertEquals(Optional.of("taxi"), session.scene().notes().nameOf(2));
    }
}
