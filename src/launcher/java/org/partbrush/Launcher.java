package org.partbrush;

/**
 * The main class of the jar. Compiled for Java 11, so that an older java can still say in one sentence what it lacks;
 * it names no class of the application except by reflection.
 */
public final class Launcher {

    private static final int REQUIRED = 25;

    private Launcher() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        int found = Runtime.version().feature();
        if (found < REQUIRED) {
            System.err.println("Partbrush needs Java " + REQUIRED + " or newer, but this is Java " + found
                    + ": install a JDK " + REQUIRED + " and run its java.");
            System.exit(2);
        }
        Class.forName("org.partbrush.app.Main")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }
}
