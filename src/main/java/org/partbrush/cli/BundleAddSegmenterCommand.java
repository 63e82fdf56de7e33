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

/** Puts a trained segmenter into a model bundle. */
@Command(
        name = "add-segmenter",
        description = "Puts a segmenter into a model bundle, so that it can open photos and judge pictures.")
final class BundleAddSegmenterCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The bundle's folder; it is changed.")
    private Path folder;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            required = true,
            description = "weights/segmenter.safetensors of a run of train segmenter.")
    private Path weights;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ModelBundle bundle = NetworkAddition.segmenter(folder, weights);
        spec.commandLine().getOut().println(folder + ": " + bundle.model().name() + ", with a segmenter.");
        return ExitCode.OK;
    }
}
