package org.partbrush.synthesis;

import org.partbrush.raster.RgbImage;

/** Makes an image from maps. One caller at a time. */
public interface Synthesizer {

    /**
     * The image of a request, of the size of its maps.
     *
     * @throws java.util.concurrent.CancellationException if the cancellation was seen before the image was done
     */
    RgbImage synthesize(SynthesisRequest request, Cancellation cancellation);
}
