package org.partbrush.nn;

/** A half-open range of rows or columns. */
public record Extent(int low, int high) {

    public int length() {
        return high - low;
    }

    /**
     * The even rule (METHOD.md section 2): an odd extent grows by one at its end, or else at its start. One that spans an
     * odd image stays odd; the reference cannot compose such an object.
     */
    public Extent even(int size) {
        if (length() % 2 == 0) {
            return this;
        }
        if (high + 1 <= size) {
            return new Extent(low, high + 1);
        }
        return low > 0 ? new Extent(low - 1, high) : this;
    }

    /** Wider by a margin on both sides as far as the image goes, and even again. */
    Extent widened(int margin, int size) {
        return new Extent(Math.max(0, low - margin), Math.min(size, high + margin)).even(size);
    }

    /** Seen from a new origin and cut to {@code 0..size}. */
    Extent seenFrom(int origin, int size) {
        return new Extent(Math.clamp(low - origin, 0, size), Math.clamp(high - origin, 0, size));
    }

    Extent mirrored(int size) {
        return new Extent(size - high, size - low);
    }
}
