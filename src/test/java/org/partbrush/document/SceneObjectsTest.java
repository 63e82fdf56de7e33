package org.partbrush.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partbrush.document.Scenes.CAR;
import static org.partbrush.document.Scenes.PERSON;
import static org.partbrush.document.Scenes.ROAD;
import static org.partbrush.document.Scenes.rectangle;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;

class SceneObjectsTest {

    private final Scene scene = Scenes.twoCars();

    @Test
    void objectsHaveTheirClassAndBounds() {
        List<SceneObject> expected = List.of(
                new SceneObject(1, CAR, new IntRect(10, 40, 80, 50)),
                new SceneObject(2, CAR, new IntRect(120, 60, 60, 40)));
        assertEquals(expected, SceneObjects.of(scene).all());
    }

    @Test
    void theObjectAtAPixelIsFound() {
        assertEquals(2, SceneObjects.at(scene, 150, 80).orElseThrow().instanceId());
    }

    @Test
    void thereIsNoObjectOnTheRoadOrOutside() {
        assertTrue(SceneObjects.at(scene, 0, 0).isEmpty());
        assertTrue(SceneObjects.at(scene, -1, 500).isEmpty());
    }

    @Test
    void idsOfAClassLeaveOtherClassesOut() {
        Scene withPerson = new Step.Paint(rectangle(0, 0, 5, 9), PERSON, 3).apply(scene);
        assertEquals(Set.of(1, 2), SceneObjects.of(withPerson).idsOfClass(CAR));
    }

    @Test
    void theSmallestFreeIdIsNext() {
        Scene gap = new Step.Paint(rectangle(0, 0, 5, 5), CAR, 4).apply(scene);
        assertEquals(3, SceneObjects.of(gap).nextFreeId());
    }

    @Test
    void connectedRegionsOfThingsAreObjects() {
        LabelMap instances = SceneObjects.fromRegions(scene.vocabulary(), scene.semanticMap());
        assertEquals(scene.instanceMap(), instances);
    }

    @Test
    void afterEditsTheyAreThoseOfTheSameMapsMadeAnew() {
        Random random = new Random(3);
        Scene edited = scene;
        for (int i = 0; i < 300; i++) {
            edited = randomStep(random).apply(edited);
            Scene anew = edited.withMaps(anew(edited.semanticMap()), anew(edited.instanceMap()), edited.partEdits());
            assertEquals(SceneObjects.of(anew), SceneObjects.of(edited));
        }
    }

    private static LabelMap anew(LabelMap map) {
        return LabelMap.of(map.width(), map.height(), map.toArray());
    }

    private static Step randomStep(Random random) {
        PixelMask place = rectangle(random.nextInt(150), random.nextInt(100), 50, 50);
        return switch (random.nextInt(3)) {
            case 0 -> new Step.Paint(place, ROAD, 0);
            case 1 -> new Step.Paint(place, CAR, 1 + random.nextInt(5));
            default -> new Step.Paint(place, PERSON, 6 + random.nextInt(5));
        };
    }
}
