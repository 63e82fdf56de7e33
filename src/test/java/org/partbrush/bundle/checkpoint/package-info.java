@org.jspecify.annotations.NullMarked
package org.partbrush.bundle.checkpoint;
