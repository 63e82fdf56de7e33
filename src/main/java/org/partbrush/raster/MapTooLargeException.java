package org.partbrush.raster;

import java.io.IOException;

/** A file may well be a label map, but has more pixels than one is read with; the message says how many may be. */
public final class MapTooLargeException extends IOException {

    MapTooLargeException(String message) {
        super(message);
    }
}
