package org.partbrush.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.bundle.SmallBundle;
import org.partbrush.document.SeedScope;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.label.Vocabulary;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Torch;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.SynthesisRequest;

/** A tiny generator of stride 4 on scenes that are much larger than its reach. */
class ImageSynthesizerTest {

    private static final int WIDTH = 151;
    private static final int HEIGHT = 93;
    private static final int CAR = 1;

    @TempDir
    static Path scratch;

    private static NDManager manager;
    private static Ops ops;
    private static ImageSynthesizer images;
    private static Vocabulary vocabulary;

    @BeforeAll
    static void open() throws IOException {
        ModelBundle bundle = SmallBundle.writeRunnable(scratch, scratch.resolve("model"));
        manager = Torch.newManager();
        ops = new Ops(manager);
        InputSource inputs = new PartMapInput(bundle.model().generator(), null);
        images = new ImageSynthesizer(manager, ops, bundle, inputs, PrecisionChoice.REPRODUCIBLE);
        vocabulary = bundle.model().vocabulary().toVocabulary();
    }

    @AfterAll
    static void close() {
        ops.close();
        manager.close();
    }

    /** Cars in a chessboard, each an object with a wheel in its middle. */
    private static SynthesisRequest request(SynthesisSettings settings) {
        LabelMap.Editor classes = LabelMap.filled(WIDTH, HEIGHT, 0).edit();
        LabelMap.Editor objects = LabelMap.filled(WIDTH, HEIGHT, 0).edit();
        LabelMap.Editor parts = LabelMap.filled(WIDTH, HEIGHT, 0).edit();
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean isCar = (x / 10 + y / 10) % 2 == 1;
                classes.set(x, y, isCar ? CAR : 0);
                objects.set(x, y, isCar ? 1 + x / 10 + 16 * (y / 10) : 0);
                parts.set(x, y, isCar && x % 10 > 3 && y % 10 > 6 ? 1 : 0);
            }
        }
        return new SynthesisRequest(vocabulary, classes.build(), objects.build(), parts.build(), settings);
    }

    private static int[] pixels(SynthesisSettings settings, long budget) {
        return images.synthesize(request(settings), Cancellation.NEVER, budget).pixels();
    }

    @Test
    void windowsJoinToTheWholePicture() {
        int[] whole = pixels(new SynthesisSettings(3), Long.MAX_VALUE);
        int[] joined = pixels(new SynthesisSettings(3), 80 * 80);
        assertTrue(Arrays.stream(whole).distinct().count() > 100, "the picture shows enough to compare");

        for (int i = 0; i < whole.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                int difference = (whole[i] >> shift & 0xFF) - (joined[i] >> shift & 0xFF);
                assertTrue(Math.abs(difference) <= 1, "pixel " + i % WIDTH + ", " + i / WIDTH);
            }
        }
    }

    @Test
    void progressGrowsToTheWholeOverAllWindows() {
        List<Double> shares = new ArrayList<>();
        images.synthesize(
                request(SynthesisSettings.DEFAULT),
                new Cancellation() {
                    @Override
                    public boolean isCancelled() {
                        return false;
                    }

                    @Override
                    public void progressed(double share) {
                        shares.add(share);
                    }
                },
                80 * 80);

        assertTrue(shares.size() > 3);
        assertEquals(shares.stream().sorted().toList(), shares);
        assertEquals(1, shares.getLast());
    }

    @Test
    void anotherSeedOfOneObjectChangesOnlyItsSurroundings() {
        int[] before = pixels(new SynthesisSettings(3), Long.MAX_VALUE);
        int[] after = pixels(new SynthesisSettings(3).withSeed(new SeedScope.OfObject(2), 9), Long.MAX_VALUE);

        assertFalse(Arrays.equals(area(before, new IntRect(10, 0, 10, 10)), area(after, new IntRect(10, 0, 10, 10))));
        IntRect far = new IntRect(60, 0, WIDTH - 60, HEIGHT);
        assertArrayEquals(area(before, far), area(after, far));
    }

    @Test
    void anotherSeedOfAClassChangesAllItsObjects() {
        int[] before = pixels(new SynthesisSettings(3), Long.MAX_VALUE);
        int[] after = pixels(new SynthesisSettings(3).withSeed(new SeedScope.OfClass(CAR), 9), Long.MAX_VALUE);

        for (IntRect car : List.of(new IntRect(10, 0, 10, 10), new IntRect(110, 60, 10, 10))) {
            assertFalse(Arrays.equals(area(before, car), area(after, car)));
        }
    }

    private static int[] area(int[] pixels, IntRect area) {
        return IntStream.range(area.y(), area.bottom())
                .flatMap(y -> Arrays.stream(pixels, y * WIDTH + area.x(), y * WIDTH + area.right()))
                .toArray();
    }
}
