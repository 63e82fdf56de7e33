/**
 * Training scenes: read once, kept as bytes, cut into augmented batches. Plain Java, no tensors.
 */
@NullMarked
package org.partbrush.train.data;

import org.jspecify.annotations.NullMarked;
