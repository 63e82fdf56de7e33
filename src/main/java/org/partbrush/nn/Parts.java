package org.partbrush.nn;

/** What the part branch of a generator's blocks reads: maps, or for a part map at inference patterns. */
sealed interface Parts permits PartInput, PartPatterns {}
