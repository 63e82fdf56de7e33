package org.partbrush.train.data;

/** Width and height of training samples, in pixels. */
public record Frame(int width, int height) {

    public static Frame square(int side) {
        return new Frame(side, side);
    }

    public int pixels() {
        return width * height;
    }
}
