package org.partbrush.app;

import javafx.application.Application;
import org.partbrush.cli.PartbrushCommand;

/**
 * Entry: the painter without arguments, otherwise the command line. Not an {@code Application} itself, because then
 * java would look for the toolkit before anything could be said about a missing display.
 */
public final class Main {

    private static final int NOT_POSSIBLE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            System.exit(PartbrushCommand.run(arguments));
        }
        if (!Display.isPresent() || !openPainter()) {
            System.err.println("The painter needs a display; without one use a sub-command: "
                    + "synthesize, infer-parts, train, parity or bundle.");
            System.exit(NOT_POSSIBLE);
        }
    }

    /** Returns when the window is closed; false if the display that should be there does not answer. */
    private static boolean openPainter() {
        try {
            Application.launch(PartbrushApp.class);
            return true;
        } catch (UnsupportedOperationException e) {
            return false;
        }
    }
}
