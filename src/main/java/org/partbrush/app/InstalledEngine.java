package org.partbrush.app;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.bundle.ModelLocator;
import org.partbrush.inference.NetworkEngine;
import org.partbrush.inference.PrecisionChoice;
import org.partbrush.synthesis.Engine;

/** Loads the model that comes with the program. */
final class InstalledEngine implements EngineFactory {

    @Override
    public Engine load() throws IOException {
        Path folder = ModelLocator.ofProgram()
                .find()
                .orElseThrow(
                        () -> new FileNotFoundException(
                                "No model was found, so layouts can be painted but pictures not made: put one into models/street."));
        return NetworkEngine.open(ModelBundle.open(folder), PrecisionChoice.FASTEST);
    }
}
