package org.partbrush.train.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partbrush.train.data.StepRandom;

class SupportDrawTest {

    private static byte[] map(int... labels) {
        byte[] map = new byte[labels.length];
        for (int i = 0; i < map.length; i++) {
            map[i] = (byte) labels[i];
        }
        return map;
    }

    private static final List<byte[]> FIXED = List.of(map(0, 1, 2), map(0, 1, 1));

    @Test
    void fiveOfEightDrawsAreTheFixedSupports() {
        SupportDraw draw = new SupportDraw(List.of(FIXED), List.of(List.of(map(0, 2, 1))));
        int fixed = 0;
        for (int step = 0; step < 800; step++) {
            fixed += draw.draw(StepRandom.of(1, step)).getFirst() == FIXED ? 1 : 0;
        }
        assertEquals(500, fixed, 45);
    }

    @Test
    void mixturesTakeOnlyShapesWithAsManyParts() {
        byte[] poor = map(0, 3, 3);
        SupportDraw draw = new SupportDraw(List.of(FIXED), List.of(List.of(poor, map(0, 2, 1))));
        for (int step = 0; step < 100; step++) {
            List<byte[]> drawn = draw.draw(StepRandom.of(1, step)).getFirst();
            assertEquals(2, drawn.size());
            assertTrue(drawn.stream().noneMatch(s -> Arrays.equals(s, poor)));
        }
    }

    @Test
    void withoutTrainingShapesTheFixedSupportsAreMixed() {
        SupportDraw draw = new SupportDraw(List.of(FIXED), List.of(List.of()));
        for (int step = 0; step < 20; step++) {
            assertTrue(FIXED.containsAll(draw.draw(StepRandom.of(1, step)).getFirst()));
        }
    }
}
