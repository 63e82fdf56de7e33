package org.partbrush.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.partbrush.raster.RgbImage;

/**
 * A scene that comes with the program.
 *
 * @param id its file's name without the extension
 * @param title for people
 */
public record SampleScene(String id, String title) {

    public Project read() throws IOException {
        try (InputStream content = SampleScenes.open(id)) {
            return ProjectFile.read(content, title);
        }
    }

    /** Empty if it cannot be read. */
    public Optional<RgbImage> thumbnail() {
        try (InputStream content = SampleScenes.open(id)) {
            return ProjectFile.thumbnail(content, title);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
