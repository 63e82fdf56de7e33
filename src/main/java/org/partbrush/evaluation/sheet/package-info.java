/**
 * Sheets of pictures that show what a model does: scenes beside each other, and what part edits change.
 */
@NullMarked
package org.partbrush.evaluation.sheet;

import org.jspecify.annotations.NullMarked;
