/**
 * Numeric comparison with reference cases: the proof that the networks and losses compute what the paper's do.
 */
@NullMarked
package org.partbrush.train.parity;

import org.jspecify.annotations.NullMarked;
