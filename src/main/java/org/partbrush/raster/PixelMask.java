package org.partbrush.raster;

import java.util.BitSet;
import java.util.function.IntFunction;

/** An immutable set of pixels, such as the part of a brush stroke that one pointer move added. */
public final class PixelMask {

    private final IntRect bounds;
    private final BitSet pixels;

    private PixelMask(IntRect bounds, BitSet pixels) {
        this.bounds = bounds;
        this.pixels = pixels;
    }

    /** The pixels of a rectangle for which the test holds. */
    public static PixelMask of(IntRect bounds, PixelTest test) {
        return of(bounds, row -> bounds, test);
    }

    /**
     * The pixels of a rectangle for which the test holds.
     *
     * @param columns of a row, outside which the test is known not to hold
     */
    static PixelMask of(IntRect bounds, IntFunction<IntRect> columns, PixelTest test) {
        BitSet pixels = new BitSet(bounds.width() * bounds.height());
        for (int y = bounds.y(); y < bounds.bottom(); y++) {
            IntRect range = columns.apply(y);
            int start = (y - bounds.y()) * bounds.width() - bounds.x();
            int right = Math.min(bounds.right(), range.right());
            for (int x = Math.max(bounds.x(), range.x()); x < right; x++) {
                if (test.holds(x, y)) {
                    pixels.set(start + x);
                }
            }
        }
        return new PixelMask(bounds, pixels);
    }

    /** All pixels of a rectangle. */
    public static PixelMask rectangle(IntRect bounds) {
        BitSet pixels = new BitSet();
        pixels.set(0, bounds.width() * bounds.height());
        return new PixelMask(bounds, pixels);
    }

    /** Takes over a row-major bit set; the caller keeps no reference to it. */
    static PixelMask ofBits(IntRect bounds, BitSet pixels) {
        return new PixelMask(bounds, pixels);
    }

    /** A rectangle that holds all pixels of the set; not always the smallest. */
    public IntRect bounds() {
        return bounds;
    }

    public boolean isEmpty() {
        return pixels.isEmpty();
    }

    /** Number of pixels in the set. */
    public int size() {
        return pixels.cardinality();
    }

    public boolean contains(int x, int y) {
        return bounds.contains(x, y) && pixels.get((y - bounds.y()) * bounds.width() + x - bounds.x());
    }

    /** The pixels of this set for which the test holds. */
    public PixelMask where(PixelTest test) {
        return of(bounds, (x, y) -> contains(x, y) && test.holds(x, y));
    }

    /** Visits the pixels row by row. */
    public void forEach(PixelVisitor visitor) {
        forEachRun((y, from, to) -> {
            for (int x = from; x < to; x++) {
                visitor.visit(x, y);
            }
        });
    }

    /** Visits the runs of neighbouring pixels row by row; much faster where whole runs can be worked on. */
    public void forEachRun(RunVisitor visitor) {
        for (int row = 0; row < bounds.height(); row++) {
            int start = row * bounds.width();
            int end = start + bounds.width();
            int from = pixels.nextSetBit(start);
            while (from >= 0 && from < end) {
                int to = Math.min(end, pixels.nextClearBit(from));
                visitor.visit(bounds.y() + row, bounds.x() + from - start, bounds.x() + to - start);
                from = pixels.nextSetBit(to);
            }
        }
    }

    /** Says of a pixel whether it belongs to a set. */
    @FunctionalInterface
    public interface PixelTest {
        boolean holds(int x, int y);
    }

    /** Is shown one pixel after the other. */
    @FunctionalInterface
    public interface PixelVisitor {
        void visit(int x, int y);
    }

    /** Is shown one run of pixels after the other: columns {@code from..to-1} of a row. */
    @FunctionalInterface
    public interface RunVisitor {
        void visit(int y, int from, int to);
    }
}
