/**
 * How good a model's pictures and parts are, and how fast it is.
 */
@NullMarked
package org.partbrush.evaluation;

import org.jspecify.annotations.NullMarked;
