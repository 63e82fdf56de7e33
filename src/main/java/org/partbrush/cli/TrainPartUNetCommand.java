package org.partbrush.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.partbrush.train.PartUNetTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains a part U-Net. */
@Command(name = "partunet", description = "Trains a U-Net that infers the parts of categories with many examples.")
final class TrainPartUNetCommand implements Callable<Integer> {

    @Mixin
    private TrainingOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        options.run(spec, PartUNetTraining::describe, PartUNetTraining::run);
        return ExitCode.OK;
    }
}
