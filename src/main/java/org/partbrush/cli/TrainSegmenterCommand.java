package org.partbrush.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.partbrush.train.SegmenterTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Trains a segmenter. */
@Command(name = "segmenter", description = "Trains a network that names the class of every pixel of a photograph.")
final class TrainSegmenterCommand implements Callable<Integer> {

    @Mixin
    private TrainingOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        options.run(spec, SegmenterTraining::describe, SegmenterTraining::run);
        return ExitCode.OK;
    }
}
