package org.partbrush.raster;

/** The smallest rectangle around pixels, and how many they are. */
public final class GrowingBox {

    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right;
    private int bottom;
    private int pixels;

    /** Adds a pixel; x and y from 0 on. */
    public void add(int x, int y) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x + 1);
        bottom = Math.max(bottom, y + 1);
        pixels++;
    }

    /** Empty without a pixel. */
    public IntRect box() {
        return IntRect.between(left, top, right, bottom);
    }

    /** As many as were added. */
    public int pixels() {
        return pixels;
    }
}
