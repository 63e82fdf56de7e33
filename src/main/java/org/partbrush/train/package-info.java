/**
 * Data sets, losses, training loops, checkpoints and metrics.
 */
@NullMarked
package org.partbrush.train;

import org.jspecify.annotations.NullMarked;
