/**
 * Model bundles: read, check and write.
 */
@NullMarked
package org.partbrush.bundle;

import org.jspecify.annotations.NullMarked;
