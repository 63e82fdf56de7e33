/**
 * Weights out of PyTorch's checkpoint files, without running what such a file says.
 */
@NullMarked
package org.partbrush.bundle.checkpoint;

import org.jspecify.annotations.NullMarked;
