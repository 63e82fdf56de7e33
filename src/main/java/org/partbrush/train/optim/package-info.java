/**
 * What changes weights: Adam, the moving average.
 */
@NullMarked
package org.partbrush.train.optim;

import org.jspecify.annotations.NullMarked;
