package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What the SPADE layers of a generator read: z and the semantic map, as a map or by region. */
sealed interface Conditioning {

    /** The map at a height and width, as the first convolution reads it: N x K x h x w. */
    NDArray map(Pass pass, long height, long width);

    /** The conditioning at the size of a block, made once for its layers. */
    Local at(Pass pass, NDArray x, Edges edges);

    /** Conditioning at the size of one block. */
    @FunctionalInterface
    interface Local {
        NDArray modulate(Pass pass, Spade spade, NDArray x);
    }

    /** @param map N x K x H x W */
    record Dense(NDArray map) implements Conditioning {

        @Override
        public NDArray map(Pass pass, long height, long width) {
            return pass.ops().nearest(map, height, width);
        }

        @Override
        public Local at(Pass pass, NDArray x, Edges edges) {
            NDArray local = pass.ops().nearestLike(x, map);
            return (p, spade, y) -> spade.forward(p, y, local, edges);
        }
    }

    /**
     * For inference with kernel 1: a pixel's modulation depends on its region alone.
     *
     * @param rows R x K
     * @param index Nx1xHxW, float32, row of every pixel
     * @param bases as {@link RegionNoise#bases}
     */
    record ByRegion(NDArray rows, NDArray index, @Nullable NDArray bases) implements Conditioning {

        @Override
        public NDArray map(Pass pass, long height, long width) {
            NDArray small = pass.ops().nearest(index, height, width);
            NDArray pixels = rows.get(small.toType(DataType.INT64, false).reshape(-1));
            NDArray map =
                    pixels.reshape(index.getShape().get(0), height, width, -1).transpose(0, 3, 1, 2);
            return pass.ops().toChannelsLast(pass.cast(map));
        }

        @Override
        public Local at(Pass pass, NDArray x, Edges edges) {
            RowLookup local = RowLookup.of(pass, x, index, edges, regionsOfRows());
            return (p, spade, y) -> spade.forward(p, y, rows, local);
        }

        private int[] regionsOfRows() {
            if (bases == null) {
                return RowLookup.apart(rows);
            }
            float[] ofRows = bases.toFloatArray();
            int[] regions = new int[ofRows.length];
            Arrays.setAll(regions, row -> (int) ofRows[row]);
            return regions;
        }
    }

    /**
     * For training with kernel 1: what a pixel's region decides is computed for regions and spread by products with their
     * masks, which have cheap gradients.
     *
     * @param rows N*R x K, the regions of one sample after the other's
     * @param masks NxRxHxW, float32, 1 inside of a region
     */
    record Spread(NDArray rows, NDArray masks) implements Conditioning {

        /** @param index Nx1xHxW, float32, row of every pixel */
        static Spread of(NDArray rows, NDArray index) {
            long samples = index.getShape().get(0);
            long regions = rows.getShape().get(0) / samples;
            NDArray numbers = index.getManager().arange(0f, samples * regions, 1f);
            NDArray masks = index.eq(numbers.reshape(samples, regions, 1, 1));
            return new Spread(rows, masks.toType(DataType.FLOAT32, false));
        }

        @Override
        public NDArray map(Pass pass, long height, long width) {
            return pass.ops().spread(pass.ops().nearest(masks, height, width), rows);
        }

        @Override
        public Local at(Pass pass, NDArray x, Edges edges) {
            NDArray local = edges.of(pass, pass.ops().nearestLike(x, masks));
            return (p, spade, y) -> spade.spread(p, y, rows, local);
        }
    }
}
