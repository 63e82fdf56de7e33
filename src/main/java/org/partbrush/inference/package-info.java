/**
 * The networks as implementations of the synthesis interfaces.
 */
@NullMarked
package org.partbrush.inference;

import org.jspecify.annotations.NullMarked;
