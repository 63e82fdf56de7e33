package org.partbrush.ui;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Runs work with files off the FX thread and brings back what follows from it.
 *
 * @param files where files are read and written
 * @param fxThread brings what follows back to the JavaFX thread
 * @param failed is told there, in one sentence, what went wrong
 */
public record Disk(Executor files, Executor fxThread, Consumer<String> failed) {

    /** Reads or writes, and returns what to do on the FX thread afterwards. */
    @FunctionalInterface
    public interface Work {
        Runnable run() throws IOException;
    }

    public void run(Work work) {
        files.execute(() -> {
            try {
                fxThread.execute(work.run());
            } catch (IOException | RuntimeException e) {
                String sentence = e.getMessage() == null ? "The file could not be used: " + e : e.getMessage();
                fxThread.execute(() -> failed.accept(sentence));
            } catch (OutOfMemoryError e) {
                fxThread.execute(() -> failed.accept("There is too little memory for this file; make it smaller."));
            }
        });
    }
}
