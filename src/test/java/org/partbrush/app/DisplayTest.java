package org.partbrush.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void linuxNeedsADisplayVariable() {
        assertFalse(Display.isPresent("Linux", Map.of()));
        assertFalse(Display.isPresent("Linux", Map.of("DISPLAY", "")));
        assertTrue(Display.isPresent("Linux", Map.of("DISPLAY", ":0")));
    }

    @Test
    void otherSystemsBringTheirOwn() {
        assertTrue(Display.isPresent("Windows 11", Map.of()));
        assertTrue(Display.isPresent("Mac OS X", Map.of()));
    }
}
