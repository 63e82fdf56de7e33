package org.partbrush.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DabTest {

    private static final IntRect CANVAS = new IntRect(0, 0, 200, 150);

    @Test
    void diameterOneTouchesThePixelUnderThePointer() {
        PixelMask pixels = new Dab(10.9, 20.1, 1).pixels(CANVAS);
        assertEquals(1, pixels.size());
        assertTrue(pixels.contains(10, 20));
    }

    @Test
    void diameterTwoTouchesFourPixels() {
        assertEquals(4, new Dab(10.2, 20.1, 2).pixels(CANVAS).size());
    }

    @Test
    void aDiskIsAsWideAsItsDiameter() {
        for (int diameter = 1; diameter < 60; diameter++) {
            PixelMask pixels = new Dab(100.3, 75.8, diameter).pixels(CANVAS);
            int width = 0;
            for (int x = 0; x < CANVAS.width(); x++) {
                width += pixels.contains(x, 75) ? 1 : 0;
            }
            assertEquals(diameter, width);
        }
    }

    @Test
    void fastStrokesAreConnected() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            Dab from = randomDab(random);
            Dab to = randomDab(random);
            PixelMask stroke = from.sweep(to, CANVAS);
            LabelMap regions = ConnectedRegions.number(paint(stroke), label -> label == 1);
            assertEquals(0, countAbove(regions, 1), () -> from + " to " + to);
            assertTrue(stroke.contains((int) from.x(), (int) from.y()));
            assertTrue(stroke.contains((int) to.x(), (int) to.y()));
        }
    }

    @Test
    void aStrokeCoversEveryDiskOnItsWay() {
        Dab from = new Dab(20.5, 30.5, 9);
        Dab to = new Dab(160.5, 100.5, 9);
        PixelMask stroke = from.sweep(to, CANVAS);
        for (int step = 0; step <= 10; step++) {
            Dab between = new Dab(20.5 + 14 * step, 30.5 + 7 * step, 9);
            between.pixels(CANVAS).forEach((x, y) -> assertTrue(stroke.contains(x, y)));
        }
    }

    @Test
    void pressureTapersTheStroke() {
        PixelMask stroke = new Dab(20.5, 75.5, 1).sweep(new Dab(180.5, 75.5, 41), CANVAS);
        assertEquals(1, columnHeight(stroke, 20));
        assertTrue(columnHeight(stroke, 100) > 15 && columnHeight(stroke, 100) < 27);
        assertEquals(41, columnHeight(stroke, 180));
    }

    @Test
    void whatLiesOutsideIsClipped() {
        assertTrue(new Dab(-50, -50, 20).sweep(new Dab(-60, 10, 20), CANVAS).isEmpty());
    }

    private static Dab randomDab(Random random) {
        return new Dab(random.nextDouble(199), random.nextDouble(149), 1 + random.nextInt(12));
    }

    private static LabelMap paint(PixelMask mask) {
        LabelMap.Editor editor =
                LabelMap.filled(CANVAS.width(), CANVAS.height(), 0).edit();
        mask.forEach((x, y) -> editor.set(x, y, 1));
        return editor.build();
    }

    private static int countAbove(LabelMap map, int label) {
        int count = 0;
        for (int found : map.toArray()) {
            count += found > label ? 1 : 0;
        }
        return count;
    }

    private static int columnHeight(PixelMask mask, int x) {
        int height = 0;
        for (int y = 0; y < CANVAS.height(); y++) {
            height += mask.contains(x, y) ? 1 : 0;
        }
        return height;
    }
}
