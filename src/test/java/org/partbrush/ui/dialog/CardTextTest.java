package org.partbrush.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CardTextTest {

    @Test
    void paragraphsAreJoinedAndMarksGo() {
        assertEquals("Title\n\nA b c.", CardText.of("# Title\n\nA **b**\nc.\n"));
    }

    @Test
    void itemsStayOnTheirLines() {
        assertEquals("• one and more\n• two", CardText.of("- one\n  and more\n- two"));
    }

    @Test
    void tablesBecomeLists() {
        assertEquals("• data – terms\n• A – $free", CardText.of("| data | terms |\n|---|---|\n| A | $free |\n"));
    }

    @Test
    void picturesAreNamed() {
        assertEquals("• Park, without head (samples/04.jpg)", CardText.of("![Park, without head](samples/04.jpg)\n"));
    }
}
