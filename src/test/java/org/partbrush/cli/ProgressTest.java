package org.partbrush.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static String shown(boolean isTerminal) {
        StringWriter text = new StringWriter();
        Progress progress = new Progress(new PrintWriter(text), isTerminal, 2);
        progress.begin("first");
        progress.step();
        progress.begin("second");
        progress.step();
        progress.end();
        return text.toString();
    }

    @Test
    void aTerminalShowsABar() {
        assertTrue(shown(true).contains("[" + "#".repeat(15) + " ".repeat(15) + "] 1/2 second"), shown(true));
    }

    @Test
    void aFileStaysEmpty() {
        assertEquals("", shown(false));
    }
}
