package org.partbrush.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one sentence on standard error and an exit code. */
final class Failures {

    private Failures() {}

    static int ofUsage(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String first = String.valueOf(failure.getMessage()).lines().findFirst().orElse("Wrong usage");
        command.getErr()
                .println(
                        withoutStop(first) + "; see " + command.getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.USAGE;
    }

    /** What is no fault of the input is a defect of the program: its trace is wanted in a report. */
    static int ofExecution(Exception failure, CommandLine command, ParseResult parsed) {
        switch (failure) {
            case CheckFailedException e -> command.getErr().println(e.getMessage());
            case IOException e -> command.getErr().println(sentence(e));
            case UncheckedIOException e -> command.getErr().println(sentence(Objects.requireNonNull(e.getCause())));
            case IllegalArgumentException e ->
                command.getErr().println(withoutStop(String.valueOf(e.getMessage())) + ".");
            default -> failure.printStackTrace(command.getErr());
        }
        return failure instanceof CheckFailedException ? ExitCode.SOFTWARE : ExitCode.USAGE;
    }

    /** Java's own file exceptions say no more than the file's name. */
    static String sentence(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure) {
            case NoSuchFileException e -> message + " does not exist.";
            case NotDirectoryException e -> message + " is not a folder.";
            case AccessDeniedException e -> message + " may not be read or written by this user.";
            case FileAlreadyExistsException e -> message + " exists already; choose another name.";
            default -> withoutStop(message) + ".";
        };
    }

    private static String withoutStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
