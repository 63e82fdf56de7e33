/**
 * Networks only: blocks, their configurations, the op library, weight files.
 */
@NullMarked
package org.partbrush.nn;

import org.jspecify.annotations.NullMarked;
