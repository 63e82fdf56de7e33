package org.partbrush.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.evaluation.speed.Bench;
import org.partbrush.evaluation.speed.BenchReport;
import org.partbrush.evaluation.speed.BenchText;
import org.partbrush.inference.PrecisionChoice;
import org.partbrush.io.AtomicFile;
import org.partbrush.synthesis.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Times of a model on this machine. */
@Command(name = "bench", description = "Times a model as the painter uses it: frames, parts, strokes; and its memory.")
final class BenchCommand implements Callable<Integer> {

    @Mixin
    private ModelOptions model;

    @Option(
            names = "--frames",
            paramLabel = "N",
            description = "Timed frames of each size (default: ${DEFAULT-VALUE}).")
    private int frames = 7;

    @Option(names = "--strokes", paramLabel = "N", description = "Timed strokes (default: ${DEFAULT-VALUE}).")
    private int strokes = 20;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the times to this file.")
    private @Nullable Path json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (frames < 1 || strokes < 1) {
            throw new IllegalArgumentException("--frames and --strokes must be at least 1.");
        }
        ModelBundle bundle = model.bundle();
        try (Engine engine = model.open(bundle, PrecisionChoice.FASTEST)) {
            Bench bench = new Bench(engine, bundle.model().vocabulary().toVocabulary(), frames, strokes);
            BenchReport report = bench.run();
            spec.commandLine().getOut().print(BenchText.of(report));
            spec.commandLine().getOut().flush();
            if (json != null) {
                AtomicFile.write(json, JsonMapper.shared().writeValueAsBytes(report));
            }
        }
        return ExitCode.OK;
    }
}
