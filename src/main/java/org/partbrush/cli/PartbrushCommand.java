package org.partbrush.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line. Every sub-command is a small class: options, one call, a few printed lines. */
@Command(
        name = "partbrush",
        description = "Paints semantic layouts, infers the parts of their objects and synthesizes pictures.",
        footer = "Without arguments the painter opens.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SynthesizeCommand.class,
            InferPartsCommand.class,
            ConvertCommand.class,
            RenderCommand.class,
            BundleCommand.class,
            ParityCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            BenchCommand.class
        })
public final class PartbrushCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // picocli itself looks at it
    private boolean isHelpRequested;

    private PartbrushCommand() {}

    /**
     * Runs a command line.
     *
     * @return 0 done, 1 a check failed, 2 bad input or environment
     */
    public static int run(String... arguments) {
        CommandLine commandLine = commandLine();
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            commandLine
                    .getErr()
                    .println("There is not enough memory; allow java more with -Xmx, or use smaller pictures.");
            return ExitCode.USAGE;
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new PartbrushCommand())
                .setParameterExceptionHandler(Failures::ofUsage)
                .setExecutionExceptionHandler(Failures::ofExecution)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }
}
