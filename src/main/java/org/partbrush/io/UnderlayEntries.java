package org.partbrush.io;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partbrush.raster.PictureFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The entries {@code underlay/} of a project: the photo to trace and how it is shown. */
final class UnderlayEntries {

    private static final String PHOTO = "underlay/photo.png";
    private static final String SETTINGS = "underlay/settings.json";

    private UnderlayEntries() {}

    private record SettingsJson(double opacity) {}

    static Map<String, byte[]> encode(@Nullable Underlay underlay) throws IOException {
        if (underlay == null) {
            return Map.of();
        }
        byte[] settings = JsonMapper.shared().writeValueAsBytes(new SettingsJson(underlay.opacity()));
        return new TreeMap<>(Map.of(PHOTO, PictureFile.encodePng(underlay.photo()), SETTINGS, settings));
    }

    /** @param name of the project, for errors */
    static @Nullable Underlay decode(Map<String, byte[]> entries, String name) throws IOException {
        byte[] photo = entries.get(PHOTO);
        byte[] settings = entries.get(SETTINGS);
        if (photo == null || settings == null) {
            return null;
        }
        try {
            double opacity =
                    JsonMapper.shared().readValue(settings, SettingsJson.class).opacity();
            return new Underlay(PictureFile.decode(photo, name + ": " + PHOTO), opacity);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new ProjectException(
                    name + " is damaged: " + SETTINGS + " cannot be read; " + ProjectArchive.previousVersion(name), e);
        }
    }
}
