package org.partbrush.io.exchange;

import java.io.IOException;
import java.util.List;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;

/** The synthesized picture alone. */
public record PictureExport(Format format) implements SceneExport {

    /** File formats of pictures. */
    public enum Format {
        PNG(".png"),
        JPEG(".jpg"),
        TIFF(".tif");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }
    }

    @Override
    public String title() {
        return format + " picture";
    }

    @Override
    public String extension() {
        return format.extension;
    }

    @Override
    public List<OutputFile> files(SceneContent content) throws IOException {
        RgbImage image = content.requireImage();
        byte[] bytes = switch (format) {
            case PNG -> PictureFile.encodePng(image);
            case JPEG -> PictureFile.encodeJpeg(image);
            case TIFF -> PictureFile.encodeTiff(image);
        };
        return List.of(new OutputFile(content.name() + extension(), bytes));
    }
}
