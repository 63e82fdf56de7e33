/**
 * The parts of the window around the canvas: palette, tools, objects, status line.
 */
@NullMarked
package org.partbrush.ui.panel;

import org.jspecify.annotations.NullMarked;
