package org.partbrush.inference;

import java.util.ArrayList;
import java.util.List;
import org.partbrush.raster.IntRect;

/**
 * A piece of a picture that is made by a pass of its own.
 *
 * @param seen what the network is given, multiples of its stride
 * @param kept the pixels that come out right, because all they depend on is seen or is the picture's border
 */
record Window(IntRect seen, IntRect kept) {

    private static final int MOST_PER_SIDE = 64;

    /**
     * Cuts a picture into the windows that see the least in all.
     *
     * @param reach of the network, a multiple of {@code stride}
     * @param budget pixels that a pass may see; windows of one stride are the least even if they see more
     */
    static List<Window> cover(IntRect picture, int stride, int reach, long budget) {
        Grid whole = Grid.of(picture, stride, reach, 1, 1);
        if (whole.largest() <= budget) {
            return whole.windows(); // several would see their surroundings besides
        }
        Grid best = null;
        for (int columns = 1; columns <= MOST_PER_SIDE; columns++) {
            for (int rows = 1; rows <= MOST_PER_SIDE; rows++) {
                Grid grid = Grid.of(picture, stride, reach, columns, rows);
                if (grid.largest() <= budget && (best == null || grid.total() < best.total())) {
                    best = grid;
                }
            }
        }
        return (best == null ? new Grid(picture, stride, reach, stride, stride) : best).windows();
    }

    private static int part(int length, int count, int stride) {
        return Math.ceilDiv(Math.ceilDiv(length, count), stride) * stride;
    }

    /** Windows whose kept pieces have one width and height, but for the last ones. */
    private record Grid(IntRect picture, int stride, int reach, int width, int height) {

        static Grid of(IntRect picture, int stride, int reach, int columns, int rows) {
            int width = part(picture.width(), columns, stride);
            return new Grid(picture, stride, reach, width, part(picture.height(), rows, stride));
        }

        List<Window> windows() {
            List<Window> windows = new ArrayList<>();
            for (int y = 0; y < picture.height(); y += height) {
                for (int x = 0; x < picture.width(); x += width) {
                    IntRect kept = new IntRect(x, y, width, height).intersect(picture);
                    windows.add(new Window(kept.grow(reach).intersect(padded()), kept));
                }
            }
            return windows;
        }

        private IntRect padded() {
            return new IntRect(0, 0, part(picture.width(), 1, stride), part(picture.height(), 1, stride));
        }

        long largest() {
            return (long) Math.min(padded().width(), width + 2 * reach)
                    * Math.min(padded().height(), height + 2 * reach);
        }

        long total() {
            return windows().stream()
                    .mapToLong(window ->
                            (long) window.seen().width() * window.seen().height())
                    .sum();
        }
    }
}
