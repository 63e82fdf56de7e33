package org.partbrush.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.partbrush.train.PartNetTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains PartNet. */
@Command(name = "partnet", description = "Trains PartNet on objects with part maps.")
final class TrainPartNetCommand implements Callable<Integer> {

    @Mixin
    private TrainingOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        options.run(spec, PartNetTraining::describe, PartNetTraining::run);
        return ExitCode.OK;
    }
}
