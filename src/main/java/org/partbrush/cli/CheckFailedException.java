package org.partbrush.cli;

/** A check that was asked for was made, and failed: exit code 1. The message is one sentence. */
final class CheckFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    CheckFailedException(String message) {
        super(message);
    }
}
