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
        if (!Display.isPresent()) {
            System.err.println("The painter needs a display; without one use a sub-command: "
                    + "synthesize, infer-parts, train, parity or bundle.");
            System.exit(NOT_POSSIBLE);
        }
        Application.launch(PartbrushApp.class);
    }
}
