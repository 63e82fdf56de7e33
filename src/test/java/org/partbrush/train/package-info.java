@NullMarked
package org.partbrush.train;

import org.jspecify.annotations.NullMarked;
