package org.partbrush.train.shape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.partbrush.nn.ObjectBox;
import org.partbrush.nn.ObjectCrop;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Torch;

class ObjectSquareTest {

    private static final int WIDTH = 90;
    private static final int HEIGHT = 70;

    /** An object with labels 1..5, different everywhere. */
    private static int label(int x, int y) {
        return x >= 10 && x < 72 && y >= 20 && y < 53 ? 1 + (x * 7 + y * 3) % 5 : 0;
    }

    private static ObjectBox box() {
        return ObjectBox.around(WIDTH, HEIGHT, i -> label(i % WIDTH, i / WIDTH) > 0)
                .orElseThrow()
                .widened(HEIGHT, WIDTH);
    }

    @Test
    void theSquareIsThatOfTheNetworksCrop() {
        float[] map = new float[WIDTH * HEIGHT];
        for (int i = 0; i < map.length; i++) {
            map[i] = label(i % WIDTH, i / WIDTH);
        }
        byte[] square = new ObjectSquare(box()).cut(64, ObjectSquareTest::label);
        float[] ours = new float[square.length];
        for (int i = 0; i < ours.length; i++) {
            ours[i] = square[i];
        }
        try (NDManager manager = Torch.newManager();
                Ops ops = new Ops(manager)) {
            float[] theirs = new ObjectCrop(ops, box())
                    .cut(manager.create(map, new Shape(1, 1, HEIGHT, WIDTH)))
                    .toFloatArray();
            assertArrayEquals(theirs, ours);
        }
    }

    @Test
    void aSquareAsLargeAsTheBoxGivesEveryPixelBack() {
        ObjectSquare square = new ObjectSquare(box());
        int side = box().columns().length();
        byte[] labels = square.cut(side, ObjectSquareTest::label);
        for (int y = 20; y < 53; y++) {
            for (int x = 10; x < 72; x++) {
                assertEquals(label(x, y), square.at(labels, side, x, y));
            }
        }
    }
}
