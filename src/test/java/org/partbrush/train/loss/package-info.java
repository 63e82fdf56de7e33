@NullMarked
package org.partbrush.train.loss;

import org.jspecify.annotations.NullMarked;
