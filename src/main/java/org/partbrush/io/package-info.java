/**
 * Project files, import and export.
 */
@NullMarked
package org.partbrush.io;

import org.jspecify.annotations.NullMarked;
