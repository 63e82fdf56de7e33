@NullMarked
package org.partbrush.train.score;

import org.jspecify.annotations.NullMarked;
