package org.partbrush.io.recovery;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partbrush.raster.RgbImage;

/**
 * What helps people to recognise their work.
 *
 * @param origin the project file it was opened from or saved to, null if it never had one
 * @param written when the copy was made
 * @param thumbnail null if the copy is damaged
 */
public record RecoveryFacts(
        @Nullable Path origin, Instant written, @Nullable RgbImage thumbnail) {}
