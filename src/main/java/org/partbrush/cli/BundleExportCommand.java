package org.partbrush.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.partbrush.bundle.BundleCheck;
import org.partbrush.train.RunExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a bundle of training runs. */
@Command(
        name = "export",
        description = {
            "Makes a model bundle of a generator's run, a PartNet's run, or both.",
            "All else (the other network, classes, support maps, licence) is taken from another model."
        })
final class BundleExportCommand implements Callable<Integer> {

    @Option(
            names = "--run",
            paramLabel = "RUN",
            required = true,
            description = "Run folder of a training; give the option twice for both networks.")
    private List<Path> runs;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "New folder for the bundle.")
    private Path folder;

    @Mixin
    private ModelOptions model;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        RunExport.of(runs, model.bundle()).write(folder);
        spec.commandLine()
                .getOut()
                .println(folder + ": " + BundleCheck.check(folder).model().name() + ", complete.");
        return ExitCode.OK;
    }
}
