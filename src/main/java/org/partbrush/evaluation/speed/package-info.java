/**
 * How fast a model is on this machine, from a gesture to what the user sees.
 */
@NullMarked
package org.partbrush.evaluation.speed;

import org.jspecify.annotations.NullMarked;
