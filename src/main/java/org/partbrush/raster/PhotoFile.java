package org.partbrush.raster;

import java.io.IOException;
import java.nio.file.Path;

/** Photographs as cameras write them: larger than needed, and turned as the camera was held. */
public final class PhotoFile {

    private PhotoFile() {}

    /**
     * A photograph, upright.
     *
     * @param enough pixels on its longer side; of larger photographs only every so many pixels are decoded, at least twice
     *     as many as are enough, so that they can be shrunk smoothly
     * @throws IOException with one sentence that names the file
     */
    public static RgbImage read(Path file, int enough) throws IOException {
        byte[] content = FileBytes.read(file);
        RgbImage stored = PictureFile.decode(content, file.toString(), 2 * enough);
        return JpegOrientation.of(content).turned(stored);
    }
}
