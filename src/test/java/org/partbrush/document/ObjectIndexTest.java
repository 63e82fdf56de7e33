package org.partbrush.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.partbrush.document.Scenes.CAR;
import static org.partbrush.document.Scenes.PERSON;
import static org.partbrush.document.Scenes.ROAD;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ObjectIndexTest {

    @Test
    void keepingUpFindsWhatCountingAgainFinds() {
        Random random = new Random(3);
        Scene scene = Scenes.twoCars();
        ObjectIndex index = ObjectIndex.of(scene);
        for (int i = 0; i < 300; i++) {
            scene = randomStep(random).apply(scene);
            index = index.updated(scene);
            assertEquals(ObjectIndex.of(scene).objects(), index.objects());
        }
    }

    private static Step randomStep(Random random) {
        var place = Scenes.rectangle(random.nextInt(150), random.nextInt(100), 50, 50);
        return switch (random.nextInt(3)) {
            case 0 -> new Step.Paint(place, ROAD, 0);
            case 1 -> new Step.Paint(place, CAR, 1 + random.nextInt(5));
            default -> new Step.Paint(place, PERSON, 6 + random.nextInt(5));
        };
    }

    @Test
    void objectsStayTheSameValueWhileTheyKeepTheirBounds() {
        Scene scene = Scenes.twoCars();
        SceneSession session = new SceneSession(scene);
        SceneObjects before = session.objects();
        session.apply("hole", new Step.Paint(Scenes.rectangle(40, 60, 5, 5), ROAD, 0));
        assertSame(before, session.objects());
    }

    @Test
    void anotherSizeIsCountedAgain() {
        Scene small = Scene.blank(Scenes.twoCars().vocabulary(), 64, 64, ROAD);
        ObjectIndex index = ObjectIndex.of(Scenes.twoCars()).updated(small);
        assertEquals(0, index.objects().all().size());
    }
}
