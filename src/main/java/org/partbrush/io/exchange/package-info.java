/**
 * Scenes in the formats of other programs and data sets. Exports make files in memory and imports make scenes from
 * files; neither touches anything else, so any thread may run them.
 */
@NullMarked
package org.partbrush.io.exchange;

import org.jspecify.annotations.NullMarked;
