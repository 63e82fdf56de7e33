package org.partbrush.io;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.partbrush.document.ChosenColours;
import org.partbrush.document.ColourScope;
import org.partbrush.document.ColourScope.OfClass;
import org.partbrush.document.ColourScope.OfObject;
import org.partbrush.document.ColourScope.OfPart;
import org.partbrush.document.SynthesisSettings;
import tools.jackson.databind.node.ObjectNode;

/**
 * Synthesis settings in JSON.
 *
 * @param classSeeds by class id
 * @param objectSeeds by instance id
 * @param classColours by class id, {@code #rrggbb}
 * @param objectColours by instance id, likewise
 * @param partColours by instance id and part id, likewise
 */
record SettingsJson(
        long seed,
        Map<Integer, Long> classSeeds,
        Map<Integer, Long> objectSeeds,
        Map<Integer, String> classColours,
        Map<Integer, String> objectColours,
        Map<Integer, Map<Integer, String>> partColours) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    SettingsJson {
        Stream<String> ofParts = partColours.values().stream().flatMap(parts -> parts.values().stream());
        Stream<String> ofRegions = Stream.concat(classColours.values().stream(), objectColours.values().stream());
        Stream.concat(ofRegions, ofParts)
                .filter(colour -> !COLOUR.matcher(colour).matches())
                .findAny()
                .ifPresent(wrong -> {
                    throw new IllegalArgumentException(wrong + " is no colour.");
                });
    }

    /** Settings of before there were colours, or those of parts, get none. */
    static ObjectNode upgraded(ObjectNode settings) {
        for (String colours : List.of("classColours", "objectColours", "partColours")) {
            if (!settings.has(colours)) {
                settings.putObject(colours);
            }
        }
        return settings;
    }

    /** In order, so that equal settings make equal files. */
    static SettingsJson of(SynthesisSettings settings) {
        SettingsJson json = new SettingsJson(
                settings.seed(),
                new TreeMap<>(settings.classSeeds()),
                new TreeMap<>(settings.objectSeeds()),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
        settings.colours().rgb().forEach((scope, rgb) -> json.put(scope, String.format("#%06x", rgb)));
        return json;
    }

    private void put(ColourScope scope, String colour) {
        switch (scope) {
            case OfClass(int id) -> classColours.put(id, colour);
            case OfObject(int id) -> objectColours.put(id, colour);
            case OfPart(int id, int part) ->
                partColours.computeIfAbsent(id, key -> new TreeMap<>()).put(part, colour);
        }
    }

    SynthesisSettings toSettings() {
        Map<ColourScope, Integer> rgb = new HashMap<>();
        classColours.forEach((id, colour) -> rgb.put(new OfClass(id), read(colour)));
        objectColours.forEach((id, colour) -> rgb.put(new OfObject(id), read(colour)));
        partColours.forEach(
                (id, parts) -> parts.forEach((part, colour) -> rgb.put(new OfPart(id, part), read(colour))));
        return new SynthesisSettings(seed, classSeeds, objectSeeds, new ChosenColours(rgb));
    }

    private static int read(String colour) {
        return Integer.parseInt(colour.substring(1), 16);
    }
}
