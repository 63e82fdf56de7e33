package org.partbrush.raster;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Encodes with the JDK's writers. */
final class ImageEncoder {

    private static final float JPEG_QUALITY = 0.95f;

    private ImageEncoder() {}

    static byte[] png(BufferedImage image) throws IOException {
        ImageWriter writer = writer("png");
        return encode(writer, null, image, writer.getDefaultWriteParam());
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = writer("jpeg");
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(JPEG_QUALITY);
        return encode(writer, null, image, settings);
    }

    /**
     * Losslessly compressed, and in little-endian order: of wide numbers in the JDK's usual order other programs get the
     * bytes wrong.
     */
    static byte[] tiff(BufferedImage image) throws IOException {
        ImageWriter writer = writer("tiff");
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionType("LZW");
        IIOMetadata stream = writer.getDefaultStreamMetadata(settings);
        String format = stream.getNativeMetadataFormatName();
        IIOMetadataNode root = new IIOMetadataNode(format);
        IIOMetadataNode order = new IIOMetadataNode("ByteOrder");
        order.setAttribute("value", "LITTLE_ENDIAN");
        root.appendChild(order);
        stream.setFromTree(format, root);
        return encode(writer, stream, image, settings);
    }

    private static ImageWriter writer(String format) {
        return ImageIO.getImageWritersByFormatName(format).next();
    }

    private static byte[] encode(
            ImageWriter writer, @Nullable IIOMetadata stream, BufferedImage image, ImageWriteParam settings)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(stream, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
