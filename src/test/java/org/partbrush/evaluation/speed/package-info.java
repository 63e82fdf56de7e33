@NullMarked
package org.partbrush.evaluation.speed;

import org.jspecify.annotations.NullMarked;
