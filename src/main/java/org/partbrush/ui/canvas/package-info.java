/**
 * The views of the scene and of the picture: layers of pixels, the camera, brush outline, gestures.
 */
@NullMarked
package org.partbrush.ui.canvas;

import org.jspecify.annotations.NullMarked;
