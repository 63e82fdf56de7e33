@NullMarked
package org.partbrush.train.shape;

import org.jspecify.annotations.NullMarked;
