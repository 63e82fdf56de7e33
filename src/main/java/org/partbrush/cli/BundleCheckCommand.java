package org.partbrush.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.partbrush.bundle.BundleCheck;
import org.partbrush.bundle.BundleException;
import org.partbrush.bundle.ModelDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a model bundle: files, hashes, and every tensor's name and shape. */
@Command(name = "check", description = "Checks a model bundle: its files, their hashes, and all tensors.")
final class BundleCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The bundle's folder.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, CheckFailedException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        try {
            ModelDescription model = BundleCheck.check(folder).model();
            spec.commandLine().getOut().println(folder + ": " + model.name() + ", complete.");
            return ExitCode.OK;
        } catch (BundleException e) {
            throw new CheckFailedException(String.valueOf(e.getMessage()));
        }
    }
}
