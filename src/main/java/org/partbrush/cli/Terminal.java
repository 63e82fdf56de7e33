package org.partbrush.cli;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/** Asks the operating system about standard error, of which Java's console says nothing. */
final class Terminal {

    private static final int STANDARD_ERROR = 2;

    private Terminal() {}

    /** Whether standard error is a terminal and not a file or a pipe. */
    @SuppressWarnings("restricted") // the launchers enable native access
    static boolean showsStandardError() {
        Linker linker = Linker.nativeLinker();
        var function = linker.defaultLookup()
                .find("isatty")
                .or(() -> linker.defaultLookup().find("_isatty"));
        if (function.isEmpty()) {
            return false;
        }
        var descriptor = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
        try {
            return (int) linker.downcallHandle(function.get(), descriptor).invokeExact(STANDARD_ERROR) != 0;
        } catch (Throwable e) {
            throw new IllegalStateException("isatty cannot be called.", e);
        }
    }
}
