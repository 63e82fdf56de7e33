package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionColoursTest {

    private static final int CLASSES = 16;
    private static final int CHANNELS = 4;
    private static final int SIDE = 8;
    private static final int CAR = 12;

    /** A scene that one car fills. */
    private static TrainingScene car(int red, int green, int blue) {
        byte[][] rgb = new byte[3][SIDE * SIDE];
        Arrays.fill(rgb[0], (byte) red);
        Arrays.fill(rgb[1], (byte) green);
        Arrays.fill(rgb[2], (byte) blue);
        byte[] semantic = new byte[SIDE * SIDE];
        Arrays.fill(semantic, (byte) CAR);
        byte[] instance = new byte[SIDE * SIDE];
        Arrays.fill(instance, (byte) 1);
        return new TrainingScene("car", SIDE, SIDE, rgb, semantic, instance, new byte[SIDE * SIDE], List.of());
    }

    private static RegionColours usual(TrainingScene... scenes) {
        return RegionColours.of(List.of(new TrainingSet("cars", 1, List.of(scenes))), CLASSES);
    }

    /** The noise of the region that a scene's pixel belongs to. */
    private static float[] noise(TrainingScene scene, RegionColours colours, double differing) {
        SceneBatch batch = SceneBatch.central(List.of(scene), SIDE);
        BatchNoise noise = BatchNoise.draw(batch, CLASSES, CHANNELS, differing, StepRandom.of(1, 1))
                .withColours(batch, CLASSES, colours);
        int row = noise.region()[0] * CHANNELS;
        return Arrays.copyOfRange(noise.table(), row, row + CHANNELS);
    }

    @Test
    void brightnessIsToldInDeviationsFromTheClass() {
        RegionColours colours = usual(car(64, 64, 64), car(192, 192, 192));
        assertArrayEquals(new float[] {1, 0, 0}, Arrays.copyOf(noise(car(192, 192, 192), colours, 1), 3), 0.01f);
        assertArrayEquals(new float[] {-1, 0, 0}, Arrays.copyOf(noise(car(64, 64, 64), colours, 1), 3), 0.01f);
    }

    @Test
    void redAndBlueDifferInTheSecondChannel() {
        RegionColours colours = usual(car(200, 100, 0), car(0, 100, 200));
        assertEquals(1, noise(car(200, 100, 0), colours, 1)[1], 0.01);
        assertEquals(-1, noise(car(0, 100, 200), colours, 1)[1], 0.01);
    }

    @Test
    void rareColoursAreBounded() {
        RegionColours colours = usual(car(100, 100, 100), car(101, 101, 101));
        assertEquals(2.5f, noise(car(255, 255, 255), colours, 1)[0]);
    }

    @Test
    void theOtherChannelsStayNoise() {
        TrainingScene scene = car(100, 100, 100);
        SceneBatch batch = SceneBatch.central(List.of(scene), SIDE);
        BatchNoise plain = BatchNoise.draw(batch, CLASSES, CHANNELS, 1, StepRandom.of(1, 1));
        int row = plain.region()[0] * CHANNELS;
        assertEquals(plain.table()[row + 3], noise(scene, usual(scene), 1)[3]);
    }

    @Test
    void objectsHaveColoursOfTheirOwnEvenWhereNoiseIsShared() {
        SceneBatch batch = SceneBatch.central(List.of(car(1, 2, 3)), SIDE);
        BatchNoise noise = BatchNoise.draw(batch, CLASSES, CHANNELS, 0, StepRandom.of(1, 1));
        assertEquals(CAR, noise.region()[0]);
        BatchNoise coloured = noise.withColours(batch, CLASSES, usual(car(1, 2, 3)));
        assertEquals(CLASSES + 1, coloured.region()[0]);
    }
}
