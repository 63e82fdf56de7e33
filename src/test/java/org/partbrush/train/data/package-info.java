@NullMarked
package org.partbrush.train.data;

import org.jspecify.annotations.NullMarked;
