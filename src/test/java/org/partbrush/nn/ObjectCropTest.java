package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.List;
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

    /** What is cut out by nearest and put back unchanged must lie where it was. */
    @Test
    void whatWasSampledReturnsToItsPlace() {
        try (NDManager manager = Torch.newManager();
                Ops ops = new Ops(manager)) {
            int side = 64 * 5;
            ObjectCrop crop = new ObjectCrop(
                    ops, ObjectBox.around(side, side, i -> true).orElseThrow().widened(side, side));
            NDArray slope = manager.arange(0f, side).reshape(1, 1, 1, side).broadcast(new Shape(1, 1, side, side));
            for (NDArray picture : List.of(slope, slope.swapAxes(2, 3))) {
                NDArray distance =
                        crop.restoreSampled(crop.cut(picture)).sub(picture).abs();
                NDArray inside = distance.get(new NDIndex(":,:,8:-8,8:-8"));
                assertTrue(inside.max().getFloat() <= 0.5, "off by " + inside.max());
            }
        }
    }
}
