package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Part features of a part map by the pattern of the 3x3 parts around a pixel, which decides them (decision 0058). A map of
 * some objects has hundreds of patterns, so that what the part branch computes of features is computed for rows and not for
 * pixels; for inference with kernel 1.
 *
 * @param features R x F, of each pattern
 * @param inside R x 1, 1 where the pixel in the middle is in a part
 * @param index Nx1xHxW, float32, row of every pixel
 */
record PartPatterns(NDArray features, NDArray inside, NDArray index) implements Parts {

    /** Pixels for each pattern below which tables save nothing: a part map of noise has as many patterns as pixels. */
    private static final int FEWEST_PIXELS = 16;

    /** Nine digits of a base of one more fit into a long. */
    private static final int MOST_CHANNELS = 126;

    private static final int CELLS = 9;
    private static final int MIDDLE = 4;

    /**
     * @param part Nx1xHxW, global part channels
     * @param conv the 3x3 convolution that makes features of the one-hot map
     * @param channels of that map
     * @return nothing if there are so many channels or patterns that maps are as good
     */
    static Optional<PartPatterns> of(Pass pass, NDArray part, Conv conv, int channels) {
        if (channels > MOST_CHANNELS) {
            return Optional.empty();
        }
        Shape shape = part.getShape();
        Numbering numbering = new Numbering((int) shape.get(3), (int) shape.get(2), channels + 1);
        float[] index = numbering.number(part.toFloatArray());
        int rows = numbering.numbers.size();
        if (rows > Math.max(CELLS, index.length / FEWEST_PIXELS)) {
            return Optional.empty();
        }
        NDManager manager = part.getManager();
        float[] oneHot = new float[rows * channels * CELLS];
        float[] inside = new float[rows];
        numbering.numbers.forEach((pattern, row) -> {
            for (int cell = 0; cell < CELLS; cell++) {
                int channel = numbering.channel(pattern, cell);
                if (channel >= 0) {
                    oneHot[(row * channels + channel) * CELLS + cell] = 1;
                }
            }
            inside[row] = numbering.channel(pattern, MIDDLE) > 0 ? 1 : 0;
        });
        NDArray ofPatterns = Torch.aligned(manager.create(oneHot, new Shape(rows, (long) channels * CELLS)));
        return Optional.of(new PartPatterns(
                pass.ops().leakyRelu(conv.forwardRows(pass, ofPatterns)),
                manager.create(inside, new Shape(rows, 1)),
                Torch.aligned(manager.create(index, shape))));
    }

    /** The rows of the pixels of a block. */
    RowLookup at(Pass pass, NDArray x, Edges edges) {
        return RowLookup.of(pass, x, index, edges, RowLookup.apart(features));
    }

    /**
     * Numbers patterns as they occur. A pattern is nine digits, column by column from the left: 0 beyond the picture, else one
     * more than the channel.
     */
    private static final class Numbering {

        private final int width;
        private final int height;
        private final long base;
        private final Map<Long, Integer> numbers = new LinkedHashMap<>();

        Numbering(int width, int height, int base) {
            this.width = width;
            this.height = height;
            this.base = base;
        }

        float[] number(float[] channels) {
            float[] index = new float[channels.length];
            long column = base * base * base;
            long whole = column * column * column;
            for (int from = 0; from < channels.length; from += width) {
                int y = from / width % height;
                long pattern = column(channels, from, y);
                long last = -1;
                int number = 0;
                for (int x = 0; x < width; x++) {
                    pattern = pattern * column % whole + (x + 1 < width ? column(channels, from + x + 1, y) : 0);
                    // Most neighbours are alike.
                    if (pattern != last) {
                        last = pattern;
                        Integer known = numbers.putIfAbsent(pattern, numbers.size());
                        number = known == null ? numbers.size() - 1 : known;
                    }
                    index[from + x] = number;
                }
            }
            return index;
        }

        /** The pixel and those above and below it. */
        private long column(float[] channels, int at, int y) {
            long above = y > 0 ? (long) channels[at - width] + 1 : 0;
            long below = y < height - 1 ? (long) channels[at + width] + 1 : 0;
            return (above * base + (long) channels[at] + 1) * base + below;
        }

        /** The channel in a cell, counted row by row as in a kernel; -1 beyond the picture. */
        int channel(long pattern, int cell) {
            int digit = cell % 3 * 3 + cell / 3;
            long rest = pattern;
            for (int i = CELLS - 1; i > digit; i--) {
                rest /= base;
            }
            return (int) (rest % base) - 1;
        }
    }
}
