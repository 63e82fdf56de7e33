package org.partbrush.io;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partbrush.document.Silhouette;
import org.partbrush.document.Stamp;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ready silhouettes that come with the program: a list, and for each a label map with 0 outside, 255 inside where no
 * part is known, otherwise part ids of the class.
 */
public final class Stamps {

    private static final String FOLDER = "/org/partbrush/assets/stamps/";

    private Stamps() {}

    /** Those whose classes a vocabulary has, in the order of the list. */
    public static List<Stamp> of(Vocabulary vocabulary) throws IOException {
        List<Stamp> stamps = new ArrayList<>();
        for (Row row : list().stamps()) {
            Optional<SemanticClass> shown = vocabulary.named(row.className());
            if (shown.isPresent()) {
                LabelMap map = LabelPng.decode(bytes(row.file()), row.file());
                Silhouette silhouette = new Silhouette(map.map(part -> part == 0 ? Silhouette.OUTSIDE : part));
                stamps.add(new Stamp(row.name(), shown.get().id(), silhouette));
            }
        }
        return stamps;
    }

    private static Rows list() throws IOException {
        try {
            return JsonMapper.shared().readValue(bytes("stamps.json"), Rows.class);
        } catch (JacksonException e) {
            throw new IOException("The list of stamps is damaged; install Partbrush again.", e);
        }
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream content = Stamps.class.getResourceAsStream(FOLDER + file)) {
            if (content == null) {
                throw new FileNotFoundException("The stamp " + file + " is missing; install Partbrush again.");
            }
            return content.readAllBytes();
        }
    }

    private record Rows(List<Row> stamps) {}

    private record Row(String file, String name, String className) {}
}
