/**
 * Composition root: the only package that knows all others.
 */
@NullMarked
package org.partbrush.app;

import org.jspecify.annotations.NullMarked;
