package org.partbrush.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command line that was run, with what it printed. */
record CommandRun(int exitCode, String output, String errors) {

    static CommandRun of(String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        int exitCode = PartbrushCommand.commandLine()
                .setOut(new PrintWriter(output, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
        return new CommandRun(exitCode, lines(output), lines(errors));
    }

    private static String lines(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
