package org.partbrush.cli;

import java.io.PrintWriter;

/** Progress on standard error: a bar that redraws itself on a terminal, nothing where lines would pile up in a file. */
final class Progress {

    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean isTerminal;
    private final int total;
    private int done;

    Progress(PrintWriter out, boolean isTerminal, int total) {
        this.out = out;
        this.isTerminal = isTerminal;
        this.total = total;
    }

    /** Shows that work on an item begins. */
    void begin(String item) {
        if (isTerminal) {
            int filled = WIDTH * done / total;
            out.print("\r\u001B[K[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + "/" + total + " "
                    + item);
            out.flush();
        }
    }

    /** One item is done. */
    void step() {
        done++;
    }

    /** Removes the bar, so that the next line starts clean. */
    void end() {
        if (isTerminal) {
            out.print("\r\u001B[K");
            out.flush();
        }
    }
}
