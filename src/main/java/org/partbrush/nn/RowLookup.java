package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table modulate the pixels of a block; for inference with kernel 1. Where edges are soft, a pixel with
 * neighbours of other regions gets a row of its own, the mean of theirs, after all others.
 *
 * @param index NxHxW, int64, row of every pixel
 * @param neighbours B x 9, int64, the rows whose mean each further row is; null where there are none
 */
record RowLookup(NDArray index, @Nullable NDArray neighbours) {

    /**
     * @param x NxCxHxW, the features to modulate
     * @param rows Nx1xH'xW', float32, row of every pixel; resized by nearest to x
     * @param regions of the tables' rows
     */
    static RowLookup of(Pass pass, NDArray x, NDArray rows, Edges edges, int[] regions) {
        NDArray index = pass.ops().rowsLike(x, rows);
        return edges == Edges.HARD ? new RowLookup(index, null) : softened(index, regions);
    }

    /** A region for each row of a table, R x C. */
    static int[] apart(NDArray table) {
        return IntStream.range(0, Math.toIntExact(table.getShape().get(0))).toArray();
    }

    /**
     * {@code x * scale + shift}, both looked up by row.
     *
     * @param scale R x C
     * @param shift R x C
     */
    NDArray modulate(Pass pass, NDArray x, NDArray scale, NDArray shift) {
        return neighbours == null
                ? pass.ops().modulateRegions(x, scale, shift, index)
                : pass.ops().modulateRegions(x, scale, shift, index, neighbours);
    }

    private static RowLookup softened(NDArray index, int[] regions) {
        Shape shape = index.getShape();
        Borders borders = new Borders(index.toLongArray(), regions, (int) shape.get(2), (int) shape.get(1));
        long[] softened = borders.number();
        long[] neighbours = borders.neighbours();
        if (neighbours.length == 0) {
            return new RowLookup(index, null);
        }
        NDManager manager = index.getManager();
        NDArray members = manager.create(neighbours, new Shape(neighbours.length / Borders.CELLS, Borders.CELLS));
        return new RowLookup(manager.create(softened, shape), members);
    }

    /** Finds the pixels whose 3x3 pixels are not all of one region. Beyond the edges of the map its outermost ones go on. */
    private static final class Borders {

        static final int CELLS = 9;

        private final long[] rows;
        private final int[] regions;
        private final int width;
        private final int height;
        private long[] neighbours = new long[0];
        private int count;

        Borders(long[] rows, int[] regions, int width, int height) {
            this.rows = rows;
            this.regions = regions;
            this.width = width;
            this.height = height;
        }

        /** The rows, with those of the pixels at borders replaced by the numbers after all rows of the tables. */
        long[] number() {
            long[] numbered = rows.clone();
            long next = regions.length;
            for (int line = 0; line < rows.length; line += width) {
                int y = line / width % height;
                int above = y == 0 ? line : line - width;
                int below = y == height - 1 ? line : line + width;
                for (int x = 0; x < width; x++) {
                    int own = regions[(int) rows[line + x]];
                    if (differs(above, x, own) || differs(line, x, own) || differs(below, x, own)) {
                        numbered[line + x] = next++;
                        add(above, x);
                        add(line, x);
                        add(below, x);
                    }
                }
            }
            return numbered;
        }

        private boolean differs(int line, int x, int own) {
            return isOther(line + left(x), own) || isOther(line + x, own) || isOther(line + right(x), own);
        }

        private boolean isOther(int at, int own) {
            return regions[(int) rows[at]] != own;
        }

        private void add(int line, int x) {
            if (count + 3 > neighbours.length) {
                neighbours = Arrays.copyOf(neighbours, Math.max(rows.length, 2 * neighbours.length) + CELLS);
            }
            neighbours[count++] = rows[line + left(x)];
            neighbours[count++] = rows[line + x];
            neighbours[count++] = rows[line + right(x)];
        }

        /** The rows of the 3x3 pixels around each pixel at a border. */
        long[] neighbours() {
            return Arrays.copyOf(neighbours, count);
        }

        private int left(int x) {
            return Math.max(x - 1, 0);
        }

        private int right(int x) {
            return Math.min(x + 1, width - 1);
        }
    }
}
