package org.partbrush.raster;

/** A half-open rectangle of pixels: columns {@code x..x+width-1}, rows {@code y..y+height-1}. */
public record IntRect(int x, int y, int width, int height) {

    public static final IntRect EMPTY = new IntRect(0, 0, 0, 0);

    /** The rectangle between two corners; empty if {@code right <= left} or {@code bottom <= top}. */
    public static IntRect between(int left, int top, int right, int bottom) {
        return right <= left || bottom <= top ? EMPTY : new IntRect(left, top, right - left, bottom - top);
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    public boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    public boolean contains(int px, int py) {
        return px >= x && px < right() && py >= y && py < bottom();
    }

    public IntRect intersect(IntRect other) {
        return between(
                Math.max(x, other.x),
                Math.max(y, other.y),
                Math.min(right(), other.right()),
                Math.min(bottom(), other.bottom()));
    }

    /** The smallest rectangle that holds both; an empty one adds nothing. */
    public IntRect union(IntRect other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        return between(
                Math.min(x, other.x),
                Math.min(y, other.y),
                Math.max(right(), other.right()),
                Math.max(bottom(), other.bottom()));
    }

    /** The same rectangle elsewhere. */
    public IntRect moved(int right, int down) {
        return new IntRect(x + right, y + down, width, height);
    }

    /** Grown by {@code margin} pixels on every side. */
    public IntRect grow(int margin) {
        return isEmpty() ? this : between(x - margin, y - margin, right() + margin, bottom() + margin);
    }
}
