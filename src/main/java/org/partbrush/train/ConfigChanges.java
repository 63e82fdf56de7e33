package org.partbrush.train;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes to a configuration record, by field name; a field of a nested record is named {@code losses.style}.
 *
 * @param values numbers, texts, truth values or maps
 */
public record ConfigChanges(Map<String, ?> values) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public static final ConfigChanges NONE = new ConfigChanges(Map.of());

    public ConfigChanges {
        values = Map.copyOf(values);
    }

    /**
     * A changed copy of a record.
     *
     * @throws IllegalArgumentException if a field does not exist or a value does not fit
     */
    public <T extends Record> T applyTo(T config, Class<T> type) {
        ObjectNode tree = JSON.valueToTree(config);
        values.forEach((path, value) -> {
            int dot = path.lastIndexOf('.');
            JsonNode parent =
                    dot < 0 ? tree : tree.at("/" + path.substring(0, dot).replace('.', '/'));
            String field = path.substring(dot + 1);
            if (!(parent instanceof ObjectNode node) || !node.has(field)) {
                throw new IllegalArgumentException("The configuration has no field " + path + ".");
            }
            node.set(field, JSON.valueToTree(value));
        });
        return read(tree.toString(), type);
    }

    /** A record from its JSON; fields that the JSON of an older version lacks are those of {@code preset}. */
    static <T extends Record> T read(String json, T preset, Class<T> type) {
        ObjectNode tree = JSON.valueToTree(preset);
        tree.setAll(read(json, ObjectNode.class));
        return read(tree.toString(), type);
    }

    /** A value from its JSON, strictly. */
    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException e) {
            Throwable cause = e.getCause() instanceof IllegalArgumentException own ? own : e;
            throw new IllegalArgumentException("The configuration is not valid: " + firstLine(cause), e);
        }
    }

    private static String firstLine(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
