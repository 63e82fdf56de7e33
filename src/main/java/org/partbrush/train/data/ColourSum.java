package org.partbrush.train.data;

import org.partbrush.nn.ColourScale;

/** The mean colour of pixels, each in -1..1. */
final class ColourSum {

    private int pixels;
    private double red;
    private double green;
    private double blue;

    void add(double moreRed, double moreGreen, double moreBlue) {
        pixels++;
        red += moreRed;
        green += moreGreen;
        blue += moreBlue;
    }

    void add(ColourSum more) {
        pixels += more.pixels;
        red += more.red;
        green += more.green;
        blue += more.blue;
    }

    int pixels() {
        return pixels;
    }

    /** Of the mean, along the axes of {@link ColourScale}. */
    double[] axes() {
        return ColourScale.axes(red / pixels, green / pixels, blue / pixels);
    }
}
