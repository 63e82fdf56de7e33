package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class ObjectCropTest {

    /** The reference cannot compose such an object: its padding leaves one row or column over. */
    @Test
    void anObjectAsLargeAsAnOddPictureIsComposed() {
        try (NDManager manager = Torch.newManager();
                Ops ops = new Ops(manager)) {
            ObjectBox box = ObjectBox.around(71, 40, i -> true).orElseThrow().widened(40, 71);
            assertEquals(71, box.columns().length());
            ObjectCrop crop = new ObjectCrop(ops, box);
            NDArray canvas = manager.zeros(new Shape(1, 1, 40, 71));
            NDArray square = crop.cut(manager.ones(new Shape(1, 1, 40, 71)));
            crop.paste(canvas, square, square, false);
            assertEquals(new Shape(1, 1, 64, 64), square.getShape());
            assertTrue(canvas.sum().getFloat() > 0.95 * 40 * 71, "covered " + canvas.sum());
        }
    }
}
