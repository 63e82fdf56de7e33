package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partbrush.nn.ColourScale;
import org.partbrush.nn.Colours;

class RegionColoursTest {

    private static final int CLASSES = 16;
    private static final int CHANNELS = 7;
    private static final int SIDE = 8;
    private static final int WIDE = 16;
    private static final int CAR = 12;
    private static final int PARTS = 10;
    private static final int WINDOW = 1;

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

    private static Colours usual(TrainingScene... scenes) {
        return RegionColours.of(List.of(new TrainingSet("cars", 1, List.of(scenes))), CLASSES, PARTS, TasteTest.CALM);
    }

    /** The noise of the region that a scene's pixel belongs to. */
    private static float[] noise(TrainingScene scene, Colours colours, double differing) {
        SceneBatch batch = SceneBatch.central(List.of(scene), scene.width());
        BatchNoise noise = BatchNoise.draw(batch, CLASSES, CHANNELS, differing, StepRandom.of(1, 1))
                .ofObjects(batch, CLASSES);
        return Arrays.copyOf(
                RegionRows.of(batch, noise, colours.scale(), new double[1]).z(), CHANNELS);
    }

    @Test
    void brightnessIsToldInDeviationsFromTheClass() {
        Colours colours = usual(car(64, 64, 64), car(192, 192, 192));
        assertArrayEquals(new float[] {1, 0, 0}, Arrays.copyOf(noise(car(192, 192, 192), colours, 1), 3), 0.01f);
        assertArrayEquals(new float[] {-1, 0, 0}, Arrays.copyOf(noise(car(64, 64, 64), colours, 1), 3), 0.01f);
    }

    @Test
    void redAndBlueDifferInTheSecondChannel() {
        Colours colours = usual(car(200, 100, 0), car(0, 100, 200));
        assertEquals(1, noise(car(200, 100, 0), colours, 1)[1], 0.01);
        assertEquals(-1, noise(car(0, 100, 200), colours, 1)[1], 0.01);
    }

    @Test
    void rareColoursAreBounded() {
        Colours colours = usual(car(100, 100, 100), car(101, 101, 101));
        assertEquals(ColourScale.MOST_VIVID, noise(car(255, 255, 255), colours, 1)[0]);
    }

    @Test
    void theOtherChannelsStayNoise() {
        TrainingScene scene = car(100, 100, 100);
        SceneBatch batch = SceneBatch.central(List.of(scene), SIDE);
        BatchNoise plain = BatchNoise.draw(batch, CLASSES, CHANNELS, 1, StepRandom.of(1, 1));
        int row = plain.region()[0] * CHANNELS;
        assertEquals(plain.table()[row + 6], noise(scene, usual(scene), 1)[6]);
    }

    @Test
    void objectsAreRegionsEvenWhereNoiseIsShared() {
        SceneBatch batch = SceneBatch.central(List.of(car(1, 2, 3)), SIDE);
        BatchNoise noise = BatchNoise.draw(batch, CLASSES, CHANNELS, 0, StepRandom.of(1, 1));
        assertEquals(CAR, noise.region()[0]);
        assertEquals(CLASSES + 1, noise.ofObjects(batch, CLASSES).region()[0]);
    }

    /** A car of two levels of grey, the upper half all window. */
    private static TrainingScene halves(int window, int rest) {
        int half = WIDE * WIDE / 2;
        byte[] level = new byte[2 * half];
        Arrays.fill(level, 0, half, (byte) window);
        Arrays.fill(level, half, 2 * half, (byte) rest);
        byte[] part = new byte[2 * half];
        Arrays.fill(part, 0, half, (byte) WINDOW);
        return filled(level, part);
    }

    /** A scene of grey levels that one car fills. */
    private static TrainingScene filled(byte[] level, byte[] part) {
        byte[] semantic = new byte[level.length];
        Arrays.fill(semantic, (byte) CAR);
        byte[] instance = new byte[level.length];
        Arrays.fill(instance, (byte) 1);
        return new TrainingScene(
                "car", WIDE, WIDE, new byte[][] {level, level, level}, semantic, instance, part, List.of());
    }

    @Test
    void partsHaveAUsualColourOfTheirOwn() {
        ColourScale scale = usual(halves(64, 128), halves(64, 192)).scale();
        assertEquals(64 / 127.5 - 1, scale.mean().get(CAR, WINDOW, 0), 1e-5);
        assertEquals((64 + 160) / 2 / 127.5 - 1, scale.mean().get(CAR, 0, 0), 1e-5);
        assertArrayEquals(scale.mean().row(CAR, 0), scale.mean().row(CAR, 2));
    }

    @Test
    void aPartFollowsItsObjectAsFarAsInTheData() {
        assertEquals(1, loading(halves(50, 150), halves(100, 200)), 1e-5);
        assertEquals(0, loading(halves(50, 150), halves(100, 100), halves(50, 50), halves(100, 0)), 1e-5);
        assertEquals(0, loading(halves(50, 200), halves(100, 50)), 1e-5);
    }

    private static float loading(TrainingScene... scenes) {
        return usual(scenes).scale().loading().get(CAR, WINDOW, 0);
    }

    /** A car of rows of two greys, each so many pixels high. */
    private static TrainingScene stripes(int height, int dark, int bright) {
        byte[] level = new byte[WIDE * WIDE];
        for (int y = 0; y < WIDE; y++) {
            Arrays.fill(level, y * WIDE, (y + 1) * WIDE, (byte) (y / height % 2 == 0 ? dark : bright));
        }
        return filled(level, new byte[WIDE * WIDE]);
    }

    @Test
    void spreadAndRoughnessAreMeasuredApart() {
        float[] fine = texture(stripes(1, 64, 192));
        float[] coarse = texture(stripes(8, 64, 192));
        float[] faint = texture(stripes(1, 112, 144));
        assertEquals(fine[0], coarse[0], 1e-5, "equally far from their mean");
        assertTrue(fine[1] > coarse[1] + 1, "neighbours differ more often");
        assertTrue(fine[0] > faint[0] + 1 && fine[1] > faint[1] + 1);
    }

    @Test
    void textureIsTheLogarithmOfContrast() {
        assertEquals(Math.log(64 / 127.5 + 0.01), texture(stripes(1, 64, 192))[0], 1e-5);
        // Neighbours in a row are equal, those in a column differ: half of 2 * 15 * 16 pairs.
        assertEquals(Math.log(64 / 127.5 + 0.01), texture(stripes(1, 64, 192))[1], 1e-5);
    }

    @Test
    void brightnessThatGrowsDownwardsIsASlope() {
        // Two halves lie half a height apart, and so does all brightness.
        double correlation = 0.5 * Math.sqrt(3);
        double half = WIDE / Math.sqrt(WIDE * WIDE - 1);
        assertEquals(64 / 127.5 * correlation * half, texture(stripes(8, 64, 192))[2], 1e-5);
        assertEquals(-64 / 127.5 * correlation * half, texture(stripes(8, 192, 64))[2], 1e-5);
        assertEquals(0, texture(stripes(16, 64, 192))[2], 1e-5);
    }

    @Test
    void theStepFromPartToPartIsNoTexture() {
        assertEquals(Math.log(0.01), usual(halves(0, 255)).scale().mean().get(CAR, WINDOW, 3), 1e-5);
        assertEquals(Math.log(0.01), usual(halves(0, 255)).scale().mean().get(CAR, 0, 4), 1e-5);
        assertEquals(Math.log(1.01), usual(halves(0, 255)).scale().mean().get(CAR, 0, 3), 1e-5);
    }

    @Test
    void aRoughRegionIsToldAsRough() {
        Colours colours = usual(stripes(1, 64, 192), stripes(4, 64, 192), stripes(1, 100, 156));
        float[] told = noise(stripes(1, 64, 192), colours, 1);
        assertTrue(told[3] > 0.3 && told[4] > 0.3, Arrays.toString(told));
        assertTrue(noise(stripes(4, 64, 192), colours, 1)[4] < -0.3);
    }

    /** The usual texture of a scene that one car fills. */
    private static float[] texture(TrainingScene scene) {
        return Arrays.copyOfRange(usual(scene).scale().mean().row(CAR, 0), 3, 6);
    }
}
