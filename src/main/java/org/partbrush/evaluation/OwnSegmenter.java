package org.partbrush.evaluation;

import org.partbrush.inference.PhotoSegmenter;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;

/** Our segmenter, trained by {@code train segmenter}. */
record OwnSegmenter(PhotoSegmenter network) implements SegmentationNetwork {

    @Override
    public String name() {
        return "our segmenter (train segmenter)";
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public LabelMap label(RgbImage picture) {
        return network.label(picture);
    }
}
