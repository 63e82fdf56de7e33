package org.partbrush.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObjects;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Part maps as files: an 8-bit indexed PNG of part ids, which count within each object's class, and a JSON file beside
 * it that names them.
 */
public final class PartMapExport {

    private PartMapExport() {}

    /** Writes the PNG and, beside it, a JSON file of the same name. */
    public static void write(Path png, Scene scene, LabelMap partMap) throws IOException {
        writePng(png, scene, partMap);
        AtomicFile.write(namesFile(png), encodeNames(scene));
    }

    /** Writes the PNG alone. */
    public static void writePng(Path png, Scene scene, LabelMap partMap) throws IOException {
        AtomicFile.write(png, encodePng(scene, partMap));
    }

    /** The bytes of the PNG. */
    public static byte[] encodePng(Scene scene, LabelMap partMap) throws IOException {
        return LabelPng.encodeIndexed(partMap, Palettes.ofParts(scene));
    }

    /** The JSON file that {@link #write} puts beside a PNG. */
    public static Path namesFile(Path png) {
        String name = png.getFileName().toString();
        boolean hasExtension = name.toLowerCase(Locale.ROOT).endsWith(".png");
        return png.resolveSibling((hasExtension ? name.substring(0, name.length() - 4) : name) + ".json");
    }

    /** The bytes of the JSON file. */
    public static byte[] encodeNames(Scene scene) {
        Vocabulary vocabulary = scene.vocabulary();
        List<PartVocabulary> parts = vocabulary.classes().stream()
                .map(SemanticClass::partVocabulary)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var json = new NamesJson(
                vocabulary.id(),
                parts.stream().map(p -> PartsJson.of(p, vocabulary)).toList(),
                SceneObjects.of(scene).all().stream()
                        .map(o -> new ObjectJson(
                                o.instanceId(), vocabulary.get(o.classId()).name(), BoxJson.of(o.bounds())))
                        .toList());
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsBytes(json);
    }

    private record NamesJson(String vocabulary, List<PartsJson> partVocabularies, List<ObjectJson> objects) {}

    private record PartsJson(String name, List<String> classes, List<PartJson> parts) {

        static PartsJson of(PartVocabulary parts, Vocabulary vocabulary) {
            return new PartsJson(
                    parts.name(),
                    vocabulary.classes().stream()
                            .filter(c -> parts.equals(c.partVocabulary()))
                            .map(SemanticClass::name)
                            .toList(),
                    parts.parts().stream()
                            .map(p -> new PartJson(p.id(), p.name(), "#%06x".formatted(p.rgb())))
                            .toList());
        }
    }

    private record PartJson(int id, String name, String rgb) {}

    private record ObjectJson(int id, String semanticClass, BoxJson bounds) {}

    private record BoxJson(int x, int y, int width, int height) {

        static BoxJson of(IntRect box) {
            return new BoxJson(box.x(), box.y(), box.width(), box.height());
        }
    }
}
