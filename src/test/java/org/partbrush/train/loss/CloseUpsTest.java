package org.partbrush.train.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Torch;
import org.partbrush.raster.IntRect;
import org.partbrush.train.data.Frame;
import org.partbrush.train.data.SceneBatch;
import org.partbrush.train.data.StepRandom;

class CloseUpsTest {

    private static final int SIZE = 96;
    private static final byte WHEEL = 2;
    private static final byte HEAD = 7;

    private final byte[] parts = new byte[2 * SIZE * SIZE];

    private void fill(int sample, IntRect area, byte part) {
        for (int y = area.y(); y < area.bottom(); y++) {
            for (int x = area.x(); x < area.right(); x++) {
                parts[(sample * SIZE + y) * SIZE + x] = part;
            }
        }
    }

    private Optional<CloseUps> draw() {
        byte[] none = new byte[parts.length];
        SceneBatch batch =
                new SceneBatch(2, Frame.square(SIZE), new float[3 * parts.length], none, none, parts, List.of());
        return CloseUps.draw(batch, StepRandom.of(1, 1));
    }

    @Test
    void eachPieceOfAPartHasASquareThatShowsWhatIsAround() {
        fill(0, new IntRect(10, 40, 20, 20), WHEEL);
        fill(0, new IntRect(60, 40, 20, 20), WHEEL);
        fill(1, new IntRect(40, 40, 16, 20), HEAD);
        List<CloseUps.Place> places = draw().orElseThrow().places().stream()
                .sorted(Comparator.comparing((CloseUps.Place place) -> place.sample())
                        .thenComparing(place -> place.square().x()))
                .toList();
        assertEquals(
                List.of(
                        new CloseUps.Place(0, new IntRect(5, 35, 30, 30)),
                        new CloseUps.Place(0, new IntRect(55, 35, 30, 30)),
                        new CloseUps.Place(1, new IntRect(33, 35, 30, 30))),
                places);
    }

    @Test
    void aSquareStaysInsideOfItsSample() {
        fill(1, new IntRect(0, 76, 20, 20), WHEEL);
        assertEquals(
                new IntRect(0, 66, 30, 30),
                draw().orElseThrow().places().getFirst().square());
    }

    @Test
    void whatIsTooSmallOrSeenWellEnoughIsNotLookedAt() {
        fill(0, new IntRect(10, 10, 12, 12), WHEEL);
        fill(1, new IntRect(10, 10, 60, 20), WHEEL);
        assertTrue(draw().isEmpty());
    }

    @Test
    void oneBatchShowsAtMostSix() {
        for (int i = 0; i < 8; i++) {
            fill(i / 4, new IntRect(i % 4 * 24, 40, 20, 20), WHEEL);
        }
        assertEquals(6, draw().orElseThrow().places().size());
    }

    @Test
    void itsPicturesAreEnlarged() {
        fill(1, new IntRect(40, 40, 20, 20), HEAD);
        try (NDManager manager = Torch.newManager();
                Ops ops = new Ops(manager)) {
            NDArray image = manager.zeros(new Shape(2, 1, SIZE, SIZE));
            image.set(new NDIndex("1,:,40:60,40:60"), 1f);
            NDArray picture = draw().orElseThrow().of(ops, image);
            assertArrayEquals(
                    new long[] {1, 1, CloseUps.SIZE, CloseUps.SIZE},
                    picture.getShape().getShape());
            assertEquals(1, picture.getFloat(0, 0, CloseUps.SIZE / 2, CloseUps.SIZE / 2));
            assertEquals(0, picture.getFloat(0, 0, CloseUps.SIZE / 2, 5));
            assertEquals(4 / 9., picture.mean().getFloat(), 0.02);
        }
    }
}
