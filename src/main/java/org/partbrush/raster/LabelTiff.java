package org.partbrush.raster;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Label maps in TIFF files of one integer channel, as Panoptic Parts stores its ids: 8, 16 or 32 bits a pixel. The JDK's
 * TIFF reader keeps such numbers as they are. Every error is one sentence that names the file.
 */
public final class LabelTiff {

    private LabelTiff() {}

    public static WideLabelMap read(Path file) throws IOException {
        return decode(FileBytes.read(file), file.toString());
    }

    /** @param name of the file, for errors */
    public static WideLabelMap decode(byte[] file, String name) throws IOException {
        Raster raster = ImageDecoder.decodeTiff(file, name).getRaster();
        int type = raster.getDataBuffer().getDataType();
        if (raster.getNumBands() != 1 || type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE) {
            throw new IOException(name + " is a colour picture or holds fractions; a label map must be a TIFF file "
                    + "with one integer a pixel.");
        }
        int width = raster.getWidth();
        int height = raster.getHeight();
        return new WideLabelMap(width, height, raster.getSamples(0, 0, width, height, 0, (int[]) null));
    }

    /** A TIFF of 32-bit integers, losslessly compressed. */
    public static byte[] encode(WideLabelMap map) throws IOException {
        var layout = new PixelInterleavedSampleModel(
                DataBuffer.TYPE_INT, map.width(), map.height(), 1, map.width(), new int[] {0});
        WritableRaster raster = Raster.createWritableRaster(layout, null);
        raster.setSamples(0, 0, map.width(), map.height(), 0, map.labels());
        ColorModel gray = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY), false, false, Transparency.OPAQUE, DataBuffer.TYPE_INT);
        return ImageEncoder.tiff(new BufferedImage(gray, raster, false, null));
    }
}
