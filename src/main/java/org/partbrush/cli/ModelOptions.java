package org.partbrush.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.bundle.ModelLocator;
import org.partbrush.inference.DeviceKind;
import org.partbrush.inference.NetworkEngine;
import org.partbrush.inference.PrecisionChoice;
import org.partbrush.synthesis.Engine;
import picocli.CommandLine.Option;

/** Which model a command uses, and where it runs. */
final class ModelOptions {

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "Model bundle (default: models/street beside the program or in the working directory).")
    private @Nullable Path folder;

    @Option(
            names = "--device",
            paramLabel = "cpu|gpu",
            description = "Where the networks run (default: a GPU if the engine finds one).")
    private @Nullable DeviceKind device;

    /** The bundle, verified. */
    ModelBundle bundle() throws IOException {
        return ModelBundle.open(folder != null ? folder : defaultFolder());
    }

    private static Path defaultFolder() throws IOException {
        return ModelLocator.ofProgram()
                .find()
                .orElseThrow(() -> new IOException("There is no models/street beside the program or in the working "
                        + "directory; name a model bundle with --model."));
    }

    /** Loads a bundle's networks; the caller closes the engine. */
    Engine open(ModelBundle bundle) throws IOException {
        return open(bundle, PrecisionChoice.REPRODUCIBLE);
    }

    /** The same with a choice of the generator's data type. */
    Engine open(ModelBundle bundle, PrecisionChoice precision) throws IOException {
        return device == null ? NetworkEngine.open(bundle, precision) : NetworkEngine.open(bundle, precision, device);
    }
}
