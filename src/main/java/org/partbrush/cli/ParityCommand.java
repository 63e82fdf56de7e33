package org.partbrush.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partbrush.io.AtomicFile;
import org.partbrush.train.parity.Parity;
import org.partbrush.train.parity.Parity.Outcome;
import org.partbrush.train.parity.Parity.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Compares the networks with the reference's numbers. */
@Command(name = "parity", description = "Compares the networks with numbers of the reference implementation.")
final class ParityCommand implements Callable<Integer> {

    @Option(
            names = "--fixtures",
            paramLabel = "DIR",
            required = true,
            description = "Folder of fixture cases with an INDEX.json.")
    private Path fixtures;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the results to this file.")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Result> results = Parity.run(fixtures, result -> {
            out.println(line(result));
            out.flush();
        });
        if (json != null) {
            AtomicFile.write(json, new JsonMapper().writeValueAsBytes(results));
        }
        long failed = count(results, Outcome.FAIL);
        out.println(count(results, Outcome.PASS) + " passed, " + failed + " failed, "
                + count(results, Outcome.NOT_BUILT) + " not built");
        return failed == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static String line(Result result) {
        return switch (result.outcome()) {
            case PASS -> "PASS " + result.path();
            case FAIL ->
                "FAIL %s: worst ratio to tolerance %.3g in %s"
                        .formatted(result.path(), result.worst(), String.join(", ", result.failures()));
            case NOT_BUILT -> "NOT-BUILT " + result.path();
        };
    }

    private static long count(List<Result> results, Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).count();
    }
}
