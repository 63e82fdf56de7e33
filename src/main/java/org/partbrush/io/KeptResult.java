package org.partbrush.io;

import org.partbrush.document.Scene;
import org.partbrush.raster.RgbImage;

/**
 * A picture that the user may come back to.
 *
 * @param scene what it was made from, of the size and vocabulary of the project's scene
 */
public record KeptResult(Scene scene, RgbImage image) {}
