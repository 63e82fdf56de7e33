package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.partbrush.io.Vocabularies;
import org.partbrush.nn.ToneMap;

/** Cars whose chassis is light above and dark below, with two windows of which one is lighter. */
class ToneSearchTest {

    private static final int SIDE = 100;
    private static final int CAR = 12;
    private static final int WINDOW = 1;
    private static final int CHASSIS = 5;

    private static TrainingScene scene(int above, int below, int leftOfWindow) {
        byte[] level = new byte[SIDE * SIDE];
        byte[] semantic = new byte[SIDE * SIDE];
        byte[] instance = new byte[SIDE * SIDE];
        byte[] part = new byte[SIDE * SIDE];
        for (int i = 0; i < level.length; i++) {
            int x = i % SIDE;
            int y = i / SIDE;
            boolean isWindow = y >= 40 && y < 70 && x >= 10 && x < 90 && (x < 45 || x >= 55);
            semantic[i] = CAR;
            instance[i] = 1;
            part[i] = (byte) (isWindow ? WINDOW : CHASSIS);
            level[i] = (byte) (isWindow ? (x < 45 ? leftOfWindow : 100) : y < SIDE / 2 ? above : below);
        }
        return new TrainingScene(
                "scene", SIDE, SIDE, new byte[][] {level, level, level}, semantic, instance, part, List.of());
    }

    private static List<ToneMap> maps(int scenes, String part, int channel, double strength) {
        return maps(scenes, part, channel, PartTones.whole(strength));
    }

    private static List<ToneMap> maps(int scenes, String part, int channel, PartTones tones) {
        List<TrainingScene> all = new ArrayList<>();
        Random random = new Random(4);
        for (int i = 0; i < scenes; i++) {
            int grey = 60 + random.nextInt(100);
            all.add(scene(grey + 40, grey - 40, 180));
        }
        Tastes tastes = Tastes.of(Map.of(), Map.of(), Map.of("car " + part, tones), Vocabularies.street());
        return RegionColours.of(List.of(new TrainingSet("cars", 1, all)), 16, 10, tastes)
                .tones()
                .ofParts()
                .getOrDefault(channel, List.of());
    }

    @Test
    void tonesAreThoseOfThePhotographs() {
        List<ToneMap> maps = maps(40, "chassis", CHASSIS, 1);
        assertFalse(maps.isEmpty());
        for (ToneMap map : maps) {
            assertTrue(map.at(0.05f, 0.1f) > 0.3, "light above");
            assertTrue(map.at(0.05f, 0.9f) < -0.3, "dark below");
            assertTrue(map.along()[0] > 0.99, "brightness alone");
        }
        assertEquals(1, maps.stream().mapToDouble(ToneMap::share).sum(), 0.2);
    }

    @Test
    void everyPartCountsMirroredToo() {
        List<ToneMap> maps = maps(80, "window", WINDOW, 1);
        assertTrue(maps.stream().anyMatch(map -> map.at(0.1f, 0.5f) > map.at(0.9f, 0.5f) + 0.3));
        assertTrue(maps.stream().anyMatch(map -> map.at(0.1f, 0.5f) < map.at(0.9f, 0.5f) - 0.3));
    }

    @Test
    void onlyTheBodyLiesOverTheWholeObject() {
        assertTrue(maps(40, "chassis", CHASSIS, 1).stream().allMatch(map -> map.over() == ToneMap.Over.OBJECT));
        assertTrue(maps(40, "window", WINDOW, 1).stream().allMatch(map -> map.over() == ToneMap.Over.PART));
    }

    @Test
    void strengthMultipliesTones() {
        float once = maps(40, "chassis", CHASSIS, 1).getFirst().at(0.05f, 0.1f);
        assertEquals(2 * once, maps(40, "chassis", CHASSIS, 2).getFirst().at(0.05f, 0.1f), 1e-5);
    }

    @Test
    void aFewPhotographsMakeNoMap() {
        assertEquals(List.of(), maps(10, "chassis", CHASSIS, 1));
    }

    @Test
    void aPieceIsComparedWithItselfAlone() {
        List<ToneMap> maps = maps(40, "window", WINDOW, new PartTones(1, true));
        assertFalse(maps.isEmpty());
        for (ToneMap map : maps) {
            assertEquals(ToneMap.Over.PIECE, map.over());
            assertEquals(0, map.at(0.1f, 0.5f), 1e-5, "each window is even");
            assertEquals(0, map.at(0.9f, 0.5f), 1e-5);
        }
    }
}
