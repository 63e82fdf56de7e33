package org.partbrush.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.bundle.NetworkAddition;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a trained part U-Net into a model bundle. */
@Command(
        name = "add-partunet",
        description = "Puts a part U-Net into a model bundle; it infers parts there, with PartNet where it is unsure.")
final class BundleAddPartUNetCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The bundle's folder; it is changed.")
    private Path folder;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            required = true,
            description = "weights/partunet.safetensors of a run of train partunet.")
    private Path weights;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ModelBundle bundle = NetworkAddition.partUNet(folder, weights);
        spec.commandLine().getOut().println(folder + ": " + bundle.model().name() + ", with a part U-Net.");
        return ExitCode.OK;
    }
}
