/**
 * Copies of unsaved work that outlive a crash.
 */
@NullMarked
package org.partbrush.io.recovery;

import org.jspecify.annotations.NullMarked;
