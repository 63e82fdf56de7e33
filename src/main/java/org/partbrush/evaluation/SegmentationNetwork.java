package org.partbrush.evaluation;

import java.io.IOException;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;

/** Names the class of every pixel of a picture. One thread at a time. */
public interface SegmentationNetwork {

    /** What it is, for people. */
    String name();

    /** Whether it is ours, so that nobody else's figures were made with it. */
    boolean isOurs();

    /** @throws IOException with one sentence if the network does not fit such pictures or the vocabulary */
    LabelMap label(RgbImage picture) throws IOException;
}
