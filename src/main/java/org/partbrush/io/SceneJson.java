package org.partbrush.io;

import java.io.IOException;
import java.util.List;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObjects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The entry {@code scene.json} of a project.
 *
 * @param version of the file format; 1 had one seed and no settings, 2 no colours
 * @param vocabulary its id
 * @param objects what the instance map holds, for other programs; not read
 */
record SceneJson(
        int version, int width, int height, String vocabulary, SettingsJson settings, List<ObjectJson> objects) {

    static final int VERSION = 4;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    record ObjectJson(int id, String semanticClass) {}

    static SceneJson of(Scene scene) {
        List<ObjectJson> objects = SceneObjects.of(scene).all().stream()
                .map(o -> new ObjectJson(
                        o.instanceId(), scene.vocabulary().get(o.classId()).name()))
                .toList();
        return new SceneJson(
                VERSION,
                scene.width(),
                scene.height(),
                scene.vocabulary().id(),
                SettingsJson.of(scene.settings()),
                objects);
    }

    byte[] toBytes() {
        return bytes(this);
    }

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static SceneJson parse(byte[] json, String name) throws IOException {
        JsonNode tree = parse(json, JsonNode.class, name, ProjectReader.SCENE);
        int version = tree.path("version").asInt(0);
        if (version > VERSION) {
            throw new ProjectException(name + " was saved by a newer Partbrush (format " + version
                    + ", this one reads format " + VERSION + "); update Partbrush to open it.");
        }
        if (version < 1) {
            throw new ProjectException(name + " is damaged: its scene.json names no format version; "
                    + ProjectArchive.previousVersion(name));
        }
        byte[] present = version < VERSION ? bytes(upgraded((ObjectNode) tree, version)) : json;
        return parse(present, SceneJson.class, name, ProjectReader.SCENE);
    }

    /** Reads an entry of the project {@code name}, or says that it is damaged. */
    static <T> T parse(byte[] json, Class<T> type, String name, String entry) throws IOException {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new ProjectException(
                    name + " is damaged: its " + entry + " cannot be read; " + ProjectArchive.previousVersion(name), e);
        }
    }

    /** Reads settings that stand by themselves; older ones had no colours. */
    static SettingsJson parseSettings(byte[] json, String name, String entry) throws IOException {
        ObjectNode tree = parse(json, ObjectNode.class, name, entry);
        return parse(bytes(SettingsJson.upgraded(tree)), SettingsJson.class, name, entry);
    }

    /** Format 1 had one seed for the whole image. */
    private static JsonNode upgraded(ObjectNode tree, int version) {
        if (version == 1) {
            ObjectNode settings = tree.putObject("settings");
            settings.set("seed", tree.remove("seed"));
            settings.putObject("classSeeds");
            settings.putObject("objectSeeds");
        }
        if (tree.get("settings") instanceof ObjectNode settings) {
            SettingsJson.upgraded(settings);
        }
        return tree;
    }
}
