@NullMarked
package org.partbrush.train.parity;

import org.jspecify.annotations.NullMarked;
