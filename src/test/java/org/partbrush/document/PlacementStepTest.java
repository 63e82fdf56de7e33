package org.partbrush.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partbrush.document.Scenes.CAR;
import static org.partbrush.document.Scenes.PERSON;
import static org.partbrush.document.Scenes.ROAD;
import static org.partbrush.document.Scenes.rectangle;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacementStepTest {

    private static final int SKY = 1;

    private final Scene scene = Scenes.twoCars();

    @TempDir
    private Path folder;

    @Test
    void liftedObjectsLeaveWhatIsNearestToEachPixel() {
        Scene withSky = new Step.Paint(rectangle(0, 0, 200, 65), SKY, 0).apply(scene);
        Scene withCar = new Step.Paint(rectangle(10, 40, 80, 50), CAR, 1).apply(withSky);
        Scene lifted = StepLaws.check(withCar, new PlacementStep.Lift(Set.of(1), ROAD), folder);
        assertEquals(SKY, lifted.semanticMap().get(50, 45));
        assertEquals(ROAD, lifted.semanticMap().get(50, 85));
        assertTrue(SceneObjects.of(lifted).withId(1).isEmpty());
    }

    @Test
    void otherObjectsDoNotGrowIntoTheGap() {
        Scene touching = new Step.Paint(rectangle(90, 40, 20, 50), PERSON, 3).apply(scene);
        Scene lifted = StepLaws.check(touching, new PlacementStep.Lift(Set.of(1), ROAD), folder);
        assertEquals(ROAD, lifted.semanticMap().get(89, 60));
        assertEquals(touching.instanceMap().get(95, 60), lifted.instanceMap().get(95, 60));
    }

    @Test
    void nothingButObjectsLeavesTheBackground() {
        Scene full = new Step.Paint(rectangle(0, 0, 200, 150), CAR, 1).apply(scene);
        Scene lifted = StepLaws.check(full, new PlacementStep.Lift(Set.of(1), SKY), folder);
        assertEquals(SKY, lifted.semanticMap().get(100, 100));
    }

    @Test
    void aSilhouettePlacedWhereItWasChangesNothing() {
        Scene edited =
                new PartStep.Paint(rectangle(20, 50, 5, 5), 1, Scenes.WHEEL_PART, Scenes.inferredParts()).apply(scene);
        SceneObject car = SceneObjects.of(edited).withId(1).orElseThrow();
        Placement same = new Placement(Silhouette.of(edited, car), 10, 40);
        Step place =
                new PlacementStep.Place(same, same.pixels(edited.semanticMap().bounds()), CAR, 1);
        Scene lifted = new PlacementStep.Lift(Set.of(1), ROAD).apply(edited);
        assertEquals(edited, StepLaws.check(lifted, place, folder));
    }

    @Test
    void aSilhouetteMayReachOutOfTheScene() {
        SceneObject car = SceneObjects.of(scene).withId(2).orElseThrow();
        Placement out = new Placement(Silhouette.of(scene, car), 180, 130);
        Step place = new PlacementStep.Place(out, out.pixels(scene.semanticMap().bounds()), CAR, 5);
        Scene placed = StepLaws.check(scene, place, folder);
        assertEquals(20 * 20, Scenes.differences(scene.instanceMap(), placed.instanceMap()));
    }

    @Test
    void mirroringTwiceIsTheSame() {
        Silhouette car = Silhouette.of(scene, SceneObjects.of(scene).withId(1).orElseThrow());
        assertEquals(car, car.fitted(80, 50, true).fitted(80, 50, true));
    }
}
