package org.partbrush.app;

import java.io.FileNotFoundException;
import java.io.IOException;
import org.partbrush.synthesis.Engine;

/** Loads the model that comes with the program. */
final class InstalledEngine implements EngineFactory {

    @Override
    public Engine load() throws IOException {
        throw new FileNotFoundException(
                "This version comes without a model: layouts can be painted, pictures not made.");
    }
}
