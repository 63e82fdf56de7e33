@NullMarked
package org.partbrush.evaluation;

import org.jspecify.annotations.NullMarked;
