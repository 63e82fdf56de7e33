package org.partbrush.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.partbrush.bundle.CategoryAddition;
import org.partbrush.bundle.ModelBundle;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a model infer the parts of a class it was not trained on. */
@Command(
        name = "add-category",
        description = {
            "Copies a model bundle and lets it infer the parts of one more class from a few support part maps.",
            "The generator is not trained by this: it draws new parts like none, and a new class like unlabelled."
        })
final class BundleAddCategoryCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The bundle's folder; it stays as it is.")
    private Path bundle;

    @Option(
            names = "--class",
            paramLabel = "NAME",
            required = true,
            description = "Class whose objects are meant: one of the model's vocabulary, or a new one.")
    private String className;

    @Option(
            names = "--support",
            paramLabel = "DIR",
            required = true,
            description =
                    "Folder of label PNGs: 0 outside of the object, then its parts from 1; the first three are used.")
    private Path supports;

    @Option(
            names = "--parts",
            paramLabel = "NAME",
            split = ",",
            description = "Names of the parts from 1 (default: parts.json in the folder, else the class's own, "
                    + "else part 1..n).")
    private List<String> partNames = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "New folder for the bundle.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ModelBundle made = new CategoryAddition(className, supports, partNames).addTo(ModelBundle.open(bundle), folder);
        spec.commandLine().getOut().println(folder + ": " + made.model().name() + ".");
        return ExitCode.OK;
    }
}
