package org.partbrush.train.data;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import org.partbrush.nn.ColourScale;

/** The mean colour of pixels, each in -1..1, and their texture. */
final class ColourSum {

    private int pixels;
    private double red;
    private double green;
    private double blue;
    private double squares;
    private double rows;
    private double rowSquares;
    private double rowProducts;
    private int neighbours;
    private double differences;

    /** Counts a pixel in this row of the picture. */
    void add(int row, double moreRed, double moreGreen, double moreBlue) {
        double brightness = brightness(moreRed, moreGreen, moreBlue);
        pixels++;
        red += moreRed;
        green += moreGreen;
        blue += moreBlue;
        squares += brightness * brightness;
        rows += row;
        rowSquares += (double) row * row;
        rowProducts += row * brightness;
    }

    void add(ColourSum more) {
        pixels += more.pixels;
        red += more.red;
        green += more.green;
        blue += more.blue;
        squares += more.squares;
        rows += more.rows;
        rowSquares += more.rowSquares;
        rowProducts += more.rowProducts;
        neighbours += more.neighbours;
        differences += more.differences;
    }

    static double brightness(double red, double green, double blue) {
        return (red + green + blue) / 3;
    }

    /**
     * Counts how much neighbours differ that belong to the same sum.
     *
     * @param of the sum of each pixel of a picture
     * @param brightness of a pixel
     */
    static void countNeighbours(ColourSum[] of, int width, IntToDoubleFunction brightness) {
        for (int i = 0; i < of.length; i++) {
            double own = brightness.applyAsDouble(i);
            if (i % width > 0) {
                of[i].count(of[i - 1], own - brightness.applyAsDouble(i - 1));
            }
            if (i >= width) {
                of[i].count(of[i - width], own - brightness.applyAsDouble(i - width));
            }
        }
    }

    private void count(ColourSum neighbour, double difference) {
        if (neighbour == this) {
            neighbours++;
            differences += Math.abs(difference);
        }
    }

    int pixels() {
        return pixels;
    }

    /** Of the mean colour and of the texture, along the axes of {@link ColourScale}. */
    double[] axes() {
        double[] colour = ColourScale.axes(red / pixels, green / pixels, blue / pixels);
        double spread = Math.sqrt(Math.max(0, squares / pixels - colour[0] * colour[0]));
        double roughness = differences / Math.max(1, neighbours);
        return DoubleStream.concat(
                        Arrays.stream(colour), Arrays.stream(ColourScale.texture(spread, roughness, slope(colour[0]))))
                .toArray();
    }

    private double slope(double brightness) {
        double row = rows / pixels;
        double deviation = Math.sqrt(Math.max(0, rowSquares / pixels - row * row));
        return deviation == 0 ? 0 : (rowProducts / pixels - row * brightness) / deviation;
    }
}
