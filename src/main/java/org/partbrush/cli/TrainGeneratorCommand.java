package org.partbrush.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.partbrush.train.GeneratorTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains a generator and its discriminator. */
@Command(name = "generator", description = "Trains a generator on scenes with pictures.")
final class TrainGeneratorCommand implements Callable<Integer> {

    @Mixin
    private TrainingOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        options.run(spec, GeneratorTraining::describe, GeneratorTraining::run);
        return ExitCode.OK;
    }
}
