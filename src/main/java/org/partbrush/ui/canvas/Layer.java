package org.partbrush.ui.canvas;

import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/**
 * One image of a view, stretched over the whole scene.
 *
 * @param image the image of the moment, null while there is none
 * @param isSmooth false for label maps, whose pixels must stay what they are
 * @param opacity 0..1
 */
public record Layer(Supplier<@Nullable Image> image, boolean isSmooth, DoubleSupplier opacity) {}
