/**
 * Object silhouettes with part maps, for PartNet: reading, augmentation, support draws, metrics and baselines.
 */
@NullMarked
package org.partbrush.train.shape;

import org.jspecify.annotations.NullMarked;
