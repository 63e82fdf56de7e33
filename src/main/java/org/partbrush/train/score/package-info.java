/**
 * How well predicted label maps agree with true ones.
 */
@NullMarked
package org.partbrush.train.score;

import org.jspecify.annotations.NullMarked;
