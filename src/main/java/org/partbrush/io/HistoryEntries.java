package org.partbrush.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partbrush.document.ObjectNotes;
import org.partbrush.document.Scene;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import org.partbrush.raster.PictureFile;

/**
 * The entries {@code history/N/} of a project, counted from 1: settings, picture, and those maps and notes that differ from
 * the project's scene.
 */
final class HistoryEntries {

    private static final String SETTINGS = "settings.json";

    private HistoryEntries() {}

    private static String folder(int number) {
        return "history/" + number + "/";
    }

    static Map<String, byte[]> encode(Project project) throws IOException {
        Scene now = project.scene();
        int[] classColours = Palettes.ofClasses(now.vocabulary());
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < project.history().size(); i++) {
            KeptResult kept = project.history().get(i);
            Scene then = kept.scene();
            String folder = folder(i + 1);
            entries.put(folder + SETTINGS, SceneJson.bytes(SettingsJson.of(then.settings())));
            if (!then.semanticMap().equals(now.semanticMap())) {
                entries.put(folder + ProjectReader.SEMANTIC, LabelPng.encodeIndexed(then.semanticMap(), classColours));
            }
            if (!then.instanceMap().equals(now.instanceMap())) {
                entries.put(folder + ProjectReader.INSTANCE, LabelPng.encodeGray16(then.instanceMap()));
            }
            if (!then.partEdits().equals(now.partEdits())) {
                entries.put(
                        folder + ProjectReader.PARTS, LabelPng.encodeIndexed(then.partEdits(), Palettes.ofParts(then)));
            }
            if (!then.notes().equals(now.notes())) {
                entries.put(
                        folder + ProjectReader.NOTES, NotesJson.of(then.notes()).toBytes());
            }
            entries.put(folder + ProjectReader.IMAGE, PictureFile.encodePng(kept.image()));
        }
        return entries;
    }

    /** @param now the project's scene, which has the maps that did not differ */
    static List<KeptResult> decode(ProjectReader reader, Scene now) throws IOException {
        List<KeptResult> history = new ArrayList<>();
        for (int number = 1; reader.has(folder(number) + SETTINGS); number++) {
            history.add(decode(reader, now, folder(number)));
        }
        return history;
    }

    private static KeptResult decode(ProjectReader reader, Scene now, String folder) throws IOException {
        SettingsJson settings =
                SceneJson.parseSettings(reader.entry(folder + SETTINGS), reader.name(), folder + SETTINGS);
        Scene then = new Scene(
                now.vocabulary(),
                map(reader, folder + ProjectReader.SEMANTIC, now.semanticMap()),
                map(reader, folder + ProjectReader.INSTANCE, now.instanceMap()),
                map(reader, folder + ProjectReader.PARTS, now.partEdits()),
                settings.toSettings(),
                notes(reader, folder + ProjectReader.NOTES, now.notes()));
        reader.requireLawful(then, folder);
        return new KeptResult(
                then,
                reader.image(folder + ProjectReader.IMAGE, now.semanticMap().bounds()));
    }

    private static LabelMap map(ProjectReader reader, String entry, LabelMap otherwise) throws IOException {
        return reader.has(entry) ? reader.map(entry, otherwise.bounds()) : otherwise;
    }

    private static ObjectNotes notes(ProjectReader reader, String entry, ObjectNotes otherwise) throws IOException {
        return reader.has(entry) ? NotesJson.parse(reader.entry(entry), reader.name()) : otherwise;
    }
}
