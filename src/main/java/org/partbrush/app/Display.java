package org.partbrush.app;

import java.util.Locale;
import java.util.Map;

/** Whether a window could be shown. Asked before the toolkit starts, which would fail with a stack trace. */
final class Display {

    private Display() {}

    static boolean isPresent() {
        return isPresent(System.getProperty("os.name", ""), System.getenv());
    }

    static boolean isPresent(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        boolean hasOwnDisplay = name.startsWith("windows") || name.startsWith("mac");
        return hasOwnDisplay || !environment.getOrDefault("DISPLAY", "").isBlank();
    }
}
