package org.partbrush.synthesis;

import org.partbrush.document.Scene;
import org.partbrush.raster.RgbImage;

/** Proposes a layout to paint on for a photograph. One caller at a time, as for the engine it belongs to. */
public interface LayoutProposer {

    /** The longest side of a scene that is proposed; larger photographs need not be read in full. */
    int longestSide();

    /** A scene of the photograph's classes, every region of a thing class an object of its own. */
    Scene propose(RgbImage photo);
}
