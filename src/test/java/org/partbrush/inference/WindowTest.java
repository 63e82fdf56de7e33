package org.partbrush.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.raster.IntRect;

class WindowTest {

    private static final IntRect PICTURE = new IntRect(0, 0, 1000, 500);
    private static final int STRIDE = 32;
    private static final int REACH = 224;

    @Test
    void whatFitsIsOneWindow() {
        List<Window> windows = Window.cover(PICTURE, STRIDE, REACH, 1024 * 512);

        assertEquals(List.of(new Window(new IntRect(0, 0, 1024, 512), PICTURE)), windows);
    }

    @Test
    void everyPixelIsKeptOnce() {
        int[] times = new int[1000 * 500];
        for (Window window : Window.cover(PICTURE, STRIDE, REACH, 300_000)) {
            IntRect kept = window.kept();
            for (int y = kept.y(); y < kept.bottom(); y++) {
                for (int x = kept.x(); x < kept.right(); x++) {
                    times[y * 1000 + x]++;
                }
            }
        }
        for (int count : times) {
            assertEquals(1, count);
        }
    }

    @Test
    void keptPixelsSeeTheirReachOrTheBorder() {
        for (Window window : Window.cover(PICTURE, STRIDE, REACH, 400_000)) {
            IntRect wanted = window.kept().grow(REACH).intersect(new IntRect(0, 0, 1024, 512));
            assertEquals(wanted, window.seen());
            assertTrue((long) wanted.width() * wanted.height() <= 400_000);
        }
    }

    @Test
    void windowsStartAndEndOnTheStride() {
        for (Window window : Window.cover(PICTURE, STRIDE, REACH, 400_000)) {
            IntRect seen = window.seen();
            assertEquals(0, (seen.x() | seen.y() | seen.width() | seen.height()) % STRIDE);
        }
    }

    @Test
    void theSmallestWindowsAreTakenWhereNothingFits() {
        assertEquals(32 * 16, Window.cover(PICTURE, STRIDE, REACH, 1).size());
    }

    @Test
    void theStreetNetworkReachesEightCells() {
        assertEquals(8 * 32, GeneratorConfig.street().reach());
    }

    @Test
    void shareDoneGrowsToTheWhole() {
        GeneratorConfig config = GeneratorConfig.street();
        for (int i = 1; i < config.blocks(); i++) {
            assertTrue(config.shareDone(i) > config.shareDone(i - 1));
        }
        assertEquals(1, config.shareDone(config.blocks() - 1));
    }
}
