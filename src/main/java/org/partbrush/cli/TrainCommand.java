package org.partbrush.cli;

import picocli.CommandLine.Command;

/** Groups the trainings. */
@Command(
        name = "train",
        description = "Trains a network.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            TrainPartNetCommand.class,
            TrainPartUNetCommand.class,
            TrainGeneratorCommand.class,
            TrainSegmenterCommand.class
        })
final class TrainCommand {}
