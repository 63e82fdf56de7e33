package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SceneSamplerTest {

    private static TrainingScene scene(String name) {
        return new TrainingScene(name, 1, 1, new byte[3][1], new byte[1], new byte[1], new byte[1], List.of());
    }

    @Test
    void setsAreDrawnByTheirWeightsHoweverManyScenesTheyHave() {
        TrainingSet many = new TrainingSet("many", 1, List.of(scene("a"), scene("a"), scene("a"), scene("a")));
        TrainingSet one = new TrainingSet("one", 3, List.of(scene("b")));
        SceneSampler sampler = new SceneSampler(List.of(many, one), 0.8);
        RandomGenerator random = StepRandom.of(1, 1);
        int drawn = 0;
        for (int i = 0; i < 4000; i++) {
            drawn += sampler.drawScene(random).name().equals("b") ? 1 : 0;
        }
        assertEquals(3000, drawn, 120);
    }

    @Test
    void aSetWithoutScenesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new TrainingSet("none", 1, List.of()));
    }

    @Test
    void aSetWithoutWeightIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new TrainingSet("light", 0, List.of(scene("a"))));
    }
}
