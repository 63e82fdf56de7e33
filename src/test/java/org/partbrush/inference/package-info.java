@NullMarked
package org.partbrush.inference;

import org.jspecify.annotations.NullMarked;
