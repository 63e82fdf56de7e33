package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

/** A picture of six columns, of row 0 at the left and of row 1 at the right. */
class RowLookupTest {

    private static float[] looked(Edges edges, int... regions) {
        try (NDManager manager = Torch.newManager();
                Ops ops = new Ops(manager)) {
            Pass pass = Pass.inference(ops, Precision.FLOAT32);
            Shape shape = new Shape(1, 1, 1, 6);
            NDArray x = manager.ones(shape);
            NDArray rows = manager.create(new float[] {0, 0, 0, 1, 1, 1}, shape);
            NDArray tables = manager.create(new float[] {0, 1, 9, 1}, new Shape(2, 2));
            return RowLookup.of(pass, x, rows, edges, regions)
                    .modulate(pass, x, tables)
                    .toFloatArray();
        }
    }

    @Test
    void hardEdgesAreSteps() {
        assertArrayEquals(new float[] {1, 1, 1, 10, 10, 10}, looked(Edges.HARD, 0, 1));
    }

    @Test
    void softEdgesAreMeansOfNeighbours() {
        assertArrayEquals(new float[] {1, 1, 4, 7, 10, 10}, looked(Edges.SOFT, 0, 1), 1e-5f);
    }

    @Test
    void shadesOfOneRegionHaveHardEdges() {
        assertArrayEquals(new float[] {1, 1, 1, 10, 10, 10}, looked(Edges.SOFT, 0, 0));
    }
}
