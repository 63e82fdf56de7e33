package org.partbrush.ui.dialog;

import org.partbrush.document.Scene;
import org.partbrush.raster.RgbImage;

/** One way to understand a file that may be several things. */
public sealed interface ImportChoice {

    /** For example {@code Cityscapes ids}. */
    String title();

    /** What would come out, in a few words. */
    String facts();

    RgbImage preview();

    /** A scene to paint on. */
    record OfScene(String title, String facts, RgbImage preview, Scene scene) implements ImportChoice {}

    /** A photo to trace. */
    record OfPhoto(String title, String facts, RgbImage preview) implements ImportChoice {}
}
