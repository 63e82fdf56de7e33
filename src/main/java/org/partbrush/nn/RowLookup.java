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
     * @param tables R x 2C, scale before shift
     */
    NDArray modulate(Pass pass, NDArray x, NDArray tables) {
        return neighbours == null
                ? pass.ops().modulateRegions(x, tables, index)
                : pass.ops().modulateRegions(x, tables, index, neighbours);
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
        private final int[] ofPixels;
        private final int count;
        private final int width;
        private final int height;
        private long[] neighbours = new long[0];
        private int found;

        Borders(long[] rows, int[] regions, int width, int height) {
            this.rows = rows;
            count = regions.length;
            this.width = width;
            this.height = height;
            ofPixels = new int[rows.length];
            Arrays.setAll(ofPixels, i -> regions[(int) rows[i]]);
        }

        /** The rows, with those of the pixels at borders replaced by the numbers after all rows of the tables. */
        long[] number() {
            long[] numbered = rows.clone();
            boolean[] isEven = evenInLines();
            long next = count;
            for (int line = 0; line < rows.length; line += width) {
                int y = line / width % height;
                int above = y == 0 ? line : line - width;
                int below = y == height - 1 ? line : line + width;
                for (int x = 0; x < width; x++) {
                    int own = ofPixels[line + x];
                    boolean isInside = isEven[above + x]
                            && isEven[line + x]
                            && isEven[below + x]
                            && ofPixels[above + x] == own
                            && ofPixels[below + x] == own;
                    if (!isInside) {
                        numbered[line + x] = next++;
                        add(above, x);
                        add(line, x);
                        add(below, x);
                    }
                }
            }
            return numbered;
        }

        /** Whether each pixel is of one region with its left and its right neighbour. */
        private boolean[] evenInLines() {
            boolean[] isEven = new boolean[ofPixels.length];
            for (int line = 0; line < ofPixels.length; line += width) {
                for (int x = 0; x < width; x++) {
                    int own = ofPixels[line + x];
                    isEven[line + x] = ofPixels[line + left(x)] == own && ofPixels[line + right(x)] == own;
                }
            }
            return isEven;
        }

        private void add(int line, int x) {
            if (found + 3 > neighbours.length) {
                neighbours = Arrays.copyOf(neighbours, Math.max(rows.length, 2 * neighbours.length) + CELLS);
            }
            neighbours[found++] = rows[line + left(x)];
            neighbours[found++] = rows[line + x];
            neighbours[found++] = rows[line + right(x)];
        }

        /** The rows of the 3x3 pixels around each pixel at a border. */
        long[] neighbours() {
            return Arrays.copyOf(neighbours, found);
        }

        private int left(int x) {
            return Math.max(x - 1, 0);
        }

        private int right(int x) {
            return Math.min(x + 1, width - 1);
        }
    }
}
