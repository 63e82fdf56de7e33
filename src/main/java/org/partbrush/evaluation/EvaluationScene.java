package org.partbrush.evaluation;

import org.partbrush.document.Scene;
import org.partbrush.raster.RgbImage;

/**
 * A photograph with its maps, all of one size.
 *
 * @param scene its part edits are the given parts, unknown where none are given
 */
public record EvaluationScene(String name, RgbImage picture, Scene scene) {}
