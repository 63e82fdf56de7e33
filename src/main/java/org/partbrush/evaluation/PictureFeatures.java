package org.partbrush.evaluation;

import java.io.IOException;
import org.partbrush.raster.RgbImage;

/** Sums a picture up as a vector, for Frechet distances. One thread at a time. */
public interface PictureFeatures {

    /** What it is, for people. */
    String name();

    /** How a Frechet distance of its features is called: FID is the name of Inception's alone. */
    String distanceName();

    /** Whether it is one of those that we load ourselves, so that nobody else's figures were made with it. */
    boolean isOurs();

    /** @throws IOException with one sentence if the network does not fit such pictures */
    float[] look(RgbImage picture) throws IOException;
}
