package org.partbrush.app;

import java.io.IOException;
import org.partbrush.synthesis.Engine;

/** Loads the model that the painter works with. Called off the FX thread, since it takes seconds. */
@FunctionalInterface
public interface EngineFactory {

    /** @throws IOException if it cannot be loaded; the message is one sentence that says what to do */
    Engine load() throws IOException;
}
