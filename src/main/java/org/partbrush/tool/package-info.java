/**
 * Painting tools as small state machines, without any window toolkit.
 */
@NullMarked
package org.partbrush.tool;

import org.jspecify.annotations.NullMarked;
