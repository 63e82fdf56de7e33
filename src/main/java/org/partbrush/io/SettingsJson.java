package org.partbrush.io;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partbrush.document.SynthesisSettings;
import tools.jackson.databind.node.ObjectNode;

/**
 * Synthesis settings in JSON.
 *
 * @param classSeeds by class id
 * @param objectSeeds by instance id
 * @param classColours by class id, {@code #rrggbb}
 * @param objectColours by instance id, likewise
 */
record SettingsJson(
        long seed,
        Map<Integer, Long> classSeeds,
        Map<Integer, Long> objectSeeds,
        Map<Integer, String> classColours,
        Map<Integer, String> objectColours) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    SettingsJson {
        Stream.concat(classColours.values().stream(), objectColours.values().stream())
                .filter(colour -> !COLOUR.matcher(colour).matches())
                .findAny()
                .ifPresent(wrong -> {
                    throw new IllegalArgumentException(wrong + " is no colour.");
                });
    }

    /** Settings of before there were colours get none. */
    static ObjectNode upgraded(ObjectNode settings) {
        for (String colours : List.of("classColours", "objectColours")) {
            if (!settings.has(colours)) {
                settings.putObject(colours);
            }
        }
        return settings;
    }

    static SettingsJson of(SynthesisSettings settings) {
        return new SettingsJson(
                settings.seed(),
                new TreeMap<>(settings.classSeeds()),
                new TreeMap<>(settings.objectSeeds()),
                written(settings.classColours()),
                written(settings.objectColours()));
    }

    /** In order, so that equal settings make equal files. */
    private static Map<Integer, String> written(Map<Integer, Integer> colours) {
        Map<Integer, String> written = new TreeMap<>();
        colours.forEach((id, rgb) -> written.put(id, String.format("#%06x", rgb)));
        return written;
    }

    private static Map<Integer, Integer> read(Map<Integer, String> written) {
        Map<Integer, Integer> colours = new TreeMap<>();
        written.forEach((id, text) -> colours.put(id, Integer.parseInt(text.substring(1), 16)));
        return colours;
    }

    SynthesisSettings toSettings() {
        return new SynthesisSettings(seed, classSeeds, objectSeeds, read(classColours), read(objectColours));
    }
}
