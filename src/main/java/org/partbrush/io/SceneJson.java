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

/**
 * The entry {@code scene.json} of a project.
 *
 * @param version of the file format
 * @param vocabulary its id
 * @param objects what the instance map holds, for other programs; not read
 */
record SceneJson(int version, int width, int height, String vocabulary, long seed, List<ObjectJson> objects) {

    static final int VERSION = 1;

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
                scene.settings().seed(),
                objects);
    }

    byte[] toBytes() {
        return MAPPER.writeValueAsBytes(this);
    }

    static SceneJson parse(byte[] json, String name) throws IOException {
        try {
            JsonNode tree = MAPPER.readTree(json);
            int version = tree.path("version").asInt(0);
            if (version > VERSION) {
                throw new ProjectException(name + " was saved by a newer Partbrush (format " + version
                        + ", this one reads format " + VERSION + "); update Partbrush to open it.");
            }
            if (version == VERSION) {
                return MAPPER.treeToValue(tree, SceneJson.class);
            }
        } catch (JacksonException e) {
            throw new ProjectException(
                    name + " is damaged: its scene.json cannot be read; " + ProjectArchive.previousVersion(name), e);
        }
        throw new ProjectException(
                name + " is damaged: its scene.json names no format version; " + ProjectArchive.previousVersion(name));
    }
}
