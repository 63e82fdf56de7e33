package org.partbrush.train.shape;

import java.util.function.IntBinaryOperator;
import org.partbrush.nn.ObjectBox;

/**
 * The square that PartNet sees of an object: its box padded with zeros on the shorter sides. The same places as those of
 * {@link org.partbrush.nn.ObjectCrop}, for labels on the heap.
 */
public record ObjectSquare(ObjectBox box) {

    private int side() {
        return Math.max(box.rows().length(), box.columns().length());
    }

    /** Rows of zeros above. */
    private int top() {
        return (side() - box.rows().length()) / 2;
    }

    /** Columns of zeros on the left. */
    private int left() {
        return (side() - box.columns().length()) / 2;
    }

    /**
     * Cuts the square out of an image and resizes it by nearest.
     *
     * @param size side of the result
     * @param label of the image at a column and row
     */
    public byte[] cut(int size, IntBinaryOperator label) {
        byte[] square = new byte[size * size];
        for (int i = 0; i < square.length; i++) {
            int y = i / size * side() / size - top();
            int x = i % size * side() / size - left();
            if (y >= 0 && y < box.rows().length() && x >= 0 && x < box.columns().length()) {
                square[i] = (byte)
                        label.applyAsInt(box.columns().low() + x, box.rows().low() + y);
            }
        }
        return square;
    }

    /** The value that a square of {@code size} pixels a side gives to a pixel of the image inside the box. */
    public int at(byte[] square, int size, int x, int y) {
        int row = (y - box.rows().low() + top()) * size / side();
        int column = (x - box.columns().low() + left()) * size / side();
        return square[row * size + column] & 0xFF;
    }
}
