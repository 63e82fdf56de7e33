/**
 * What the numbers in label maps mean: semantic classes, parts, colours.
 */
@NullMarked
package org.partbrush.label;

import org.jspecify.annotations.NullMarked;
