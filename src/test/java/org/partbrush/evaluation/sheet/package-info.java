/** Tests of the sheets of pictures. */
@NullMarked
package org.partbrush.evaluation.sheet;

import org.jspecify.annotations.NullMarked;
