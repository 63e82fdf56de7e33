@NullMarked
package org.partbrush.train.optim;

import org.jspecify.annotations.NullMarked;
