package org.partbrush.io;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.partbrush.document.ObjectNotes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The entry {@code objects.json} of a project: names and pinned parts of objects. Absent if there are none. */
record NotesJson(List<NoteJson> objects) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .changeDefaultNullHandling(nulls -> JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .build();

    /**
     * What is noted on one object.
     *
     * @param name empty if it has none of its own
     * @param pins ids of its pinned parts, ascending
     */
    record NoteJson(int id, String name, List<Integer> pins) {}

    static NotesJson of(ObjectNotes notes) {
        Set<Integer> ids = new TreeSet<>(notes.names().keySet());
        ids.addAll(notes.pins().keySet());
        List<NoteJson> objects = new ArrayList<>();
        for (int id : ids) {
            objects.add(new NoteJson(id, notes.nameOf(id).orElse(""), List.copyOf(new TreeSet<>(notes.pinsOf(id)))));
        }
        return new NotesJson(objects);
    }

    ObjectNotes toNotes() {
        Map<Integer, String> names = new TreeMap<>();
        Map<Integer, Set<Integer>> pins = new TreeMap<>();
        for (NoteJson object : objects) {
            if (!object.name().isBlank()) {
                names.put(object.id(), object.name());
            }
            pins.put(object.id(), Set.copyOf(object.pins()));
        }
        return new ObjectNotes(names, pins);
    }

    byte[] toBytes() {
        return MAPPER.writeValueAsBytes(this);
    }

    static ObjectNotes parse(byte[] json, String name) throws ProjectException {
        try {
            return MAPPER.readValue(json, NotesJson.class).toNotes();
        } catch (JacksonException e) {
            throw new ProjectException(
                    name + " is damaged: its objects.json cannot be read; " + ProjectArchive.previousVersion(name), e);
        }
    }
}
