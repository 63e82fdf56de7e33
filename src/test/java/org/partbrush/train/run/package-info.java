@NullMarked
package org.partbrush.train.run;

import org.jspecify.annotations.NullMarked;
