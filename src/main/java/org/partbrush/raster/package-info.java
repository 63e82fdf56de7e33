/**
 * Pixels without meaning: immutable label maps, images, rectangles, brushes, fills, PNG files.
 */
@NullMarked
package org.partbrush.raster;

import org.jspecify.annotations.NullMarked;
