package org.partbrush.nn;

import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The place of an object in an image (METHOD.md section 2). A tight box uses the last row and column of the object as
 * exclusive ends, as the reference does, and is even. Where maps were squashed to a square, the size of the original
 * tells how to undo it.
 *
 * @param sourceHeight of the original image; equal to {@code sourceWidth} if nothing was squashed
 */
public record ObjectBox(Extent rows, Extent columns, int sourceHeight, int sourceWidth) {

    private static final int MARGIN = 2;
    private static final int SMALLEST = 2;

    public ObjectBox(Extent rows, Extent columns) {
        this(rows, columns, 1, 1);
    }

    /**
     * The tight box of the pixels that belong to an object; empty for single pixels and lines.
     *
     * @param belongs asked with row-major indices
     */
    public static Optional<ObjectBox> around(int width, int height, IntPredicate belongs) {
        int top = height;
        int bottom = -1;
        int left = width;
        int right = -1;
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                if (belongs.test(i)) {
                    top = Math.min(top, y);
                    bottom = y;
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        return bottom < 0 ? Optional.empty() : of(new Extent(top, bottom), new Extent(left, right), height, width);
    }

    /**
     * The tight box of an object whose first and last row and column are known; empty for single pixels and lines.
     *
     * @param rows first to last, both inclusive, as {@code low} and {@code high}
     * @param columns likewise
     */
    public static Optional<ObjectBox> of(Extent rows, Extent columns, int height, int width) {
        return Optional.of(new ObjectBox(rows.even(height), columns.even(width)))
                .filter(ObjectBox::isLargeEnough);
    }

    private boolean isLargeEnough() {
        return rows.length() >= SMALLEST && columns.length() >= SMALLEST;
    }

    /** The same box of maps that were squashed from an original of this size. */
    public ObjectBox squashedFrom(int originalHeight, int originalWidth) {
        return new ObjectBox(rows, columns, originalHeight, originalWidth);
    }

    /** Widened by two pixels on all sides as far as the image goes: what PartNet's crop shows. */
    public ObjectBox widened(int height, int width) {
        return new ObjectBox(rows.widened(MARGIN, height), columns.widened(MARGIN, width), sourceHeight, sourceWidth);
    }

    /**
     * The box after the image was cropped to a square and perhaps mirrored; empty if too little of it is left.
     *
     * @param x left column of the crop
     * @param y top row of the crop
     */
    public Optional<ObjectBox> cropped(int x, int y, int size, boolean isFlipped) {
        Extent r = rows.seenFrom(y, size);
        Extent c = columns.seenFrom(x, size);
        if (!new ObjectBox(r, c).isLargeEnough()) {
            return Optional.empty();
        }
        Extent even = c.even(size);
        return Optional.of(
                new ObjectBox(r.even(size), isFlipped ? even.mirrored(size) : even, sourceHeight, sourceWidth));
    }

    /** Rows after the squash is undone. */
    int stretchedHeight() {
        return sourceHeight > sourceWidth ? (int) ((long) rows.length() * sourceHeight / sourceWidth) : rows.length();
    }

    /** Columns after the squash is undone. */
    int stretchedWidth() {
        return sourceWidth > sourceHeight
                ? (int) ((long) columns.length() * sourceWidth / sourceHeight)
                : columns.length();
    }
}
