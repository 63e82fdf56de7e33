package org.partbrush.io;

import java.util.Map;
import java.util.TreeMap;
import org.partbrush.document.SynthesisSettings;

/**
 * Synthesis settings in JSON.
 *
 * @param classSeeds by class id
 * @param objectSeeds by instance id
 */
record SettingsJson(long seed, Map<Integer, Long> classSeeds, Map<Integer, Long> objectSeeds) {

    static SettingsJson of(SynthesisSettings settings) {
        return new SettingsJson(settings.seed(), sorted(settings.classSeeds()), sorted(settings.objectSeeds()));
    }

    /** Equal settings make equal files. */
    private static Map<Integer, Long> sorted(Map<Integer, Long> seeds) {
        return new TreeMap<>(seeds);
    }

    SynthesisSettings toSettings() {
        return new SynthesisSettings(seed, classSeeds, objectSeeds);
    }
}
