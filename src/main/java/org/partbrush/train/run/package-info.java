/**
 * A run folder: configuration, log, sample pictures, checkpoints.
 */
@NullMarked
package org.partbrush.train.run;

import org.jspecify.annotations.NullMarked;
