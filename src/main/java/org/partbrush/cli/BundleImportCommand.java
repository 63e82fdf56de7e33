package org.partbrush.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partbrush.bundle.BundleImport;
import org.partbrush.bundle.PublishedModel;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.VocabularyForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a bundle of the published checkpoints. */
@Command(
        name = "import",
        description = "Makes a model bundle of checkpoints of the paper's authors; no code in them is run.")
final class BundleImportCommand implements Callable<Integer> {

    @Option(
            names = "--generator",
            paramLabel = "FILE",
            required = true,
            description = "The generator's checkpoint, for example best_EMA.pth.")
    private Path generator;

    @Option(
            names = "--partnet",
            paramLabel = "FILE",
            description = "PartNet's checkpoint, for example best_G.pth; not needed if the generator's holds PartNet.")
    private @Nullable Path partNet;

    @Option(
            names = "--support",
            paramLabel = "DIR",
            required = true,
            description = "Folder with a folder of support part maps for each category (24, 26, ...).")
    private Path supports;

    @Option(
            names = "--preset",
            paramLabel = "cityscapes|ade20k|coco",
            required = true,
            description = "The data set that the networks were trained on.")
    private PublishedModel model;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "New folder for the bundle.")
    private Path folder;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        VocabularyForm classes =
                VocabularyForm.of(Vocabularies.named(model.id()).orElseThrow());
        new BundleImport(model, generator, partNet, supports, classes).write(folder);
        spec.commandLine().getOut().println(folder + ": imported.");
        return ExitCode.OK;
    }
}
