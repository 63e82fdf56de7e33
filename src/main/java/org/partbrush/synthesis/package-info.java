/**
 * From a scene to parts and a picture: requests, scheduling and the interfaces an engine implements.
 */
@NullMarked
package org.partbrush.synthesis;

import org.jspecify.annotations.NullMarked;
