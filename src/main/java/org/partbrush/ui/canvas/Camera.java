package org.partbrush.ui.canvas;

import org.partbrush.raster.IntRect;

/**
 * Which part of the image a view shows: the image point in the middle of the view, and how large one image pixel is.
 * Since it does not know the size of the view, layout and result share one camera and show the same place whatever
 * their sizes.
 *
 * @param scale view pixels for one image pixel
 */
public record Camera(double scale, double centreX, double centreY) {

    public static final double MIN_SCALE = 1 / 16.0;
    public static final double MAX_SCALE = 64;
    private static final double FIT_MARGIN = 12;

    /** The whole image, as large as it fits into a view. */
    public static Camera fit(IntRect image, double viewWidth, double viewHeight) {
        double scale =
                Math.min((viewWidth - 2 * FIT_MARGIN) / image.width(), (viewHeight - 2 * FIT_MARGIN) / image.height());
        return centred(image, scale);
    }

    /** The middle of the image at a scale. */
    public static Camera centred(IntRect image, double scale) {
        return new Camera(clamped(scale), image.width() / 2.0, image.height() / 2.0);
    }

    /** Nearer by a factor, with the given image point staying where it is in the view. */
    public Camera zoomed(double factor, double imageX, double imageY) {
        double target = clamped(scale * factor);
        double shrink = scale / target;
        return new Camera(target, imageX + (centreX - imageX) * shrink, imageY + (centreY - imageY) * shrink);
    }

    /** Moved so that the image follows the pointer by this many view pixels. */
    public Camera panned(double viewX, double viewY) {
        return new Camera(scale, centreX - viewX / scale, centreY - viewY / scale);
    }

    /** View position of the image's left edge, on a whole pixel so that image pixels have sharp edges. */
    public double left(double viewWidth) {
        return Math.rint(viewWidth / 2 - centreX * scale);
    }

    /** View position of the image's upper edge, on a whole pixel. */
    public double top(double viewHeight) {
        return Math.rint(viewHeight / 2 - centreY * scale);
    }

    private static double clamped(double scale) {
        return Math.clamp(scale, MIN_SCALE, MAX_SCALE);
    }
}
