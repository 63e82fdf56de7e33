package org.partbrush.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.Vocabulary;
import org.partbrush.train.ConfigChanges;
import org.partbrush.train.TrainingMonitor;
import org.partbrush.train.TrainingRequest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What all trainings share: options, the dry run, and an orderly end when the user interrupts. */
final class TrainingOptions {

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder of data sets.")
    private Path data;

    @Option(names = "--out", paramLabel = "RUN", required = true, description = "Run folder.")
    private Path out;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            required = true,
            description = "Configuration to start from, for example street.")
    private String preset;

    @Option(names = "--minutes", paramLabel = "N", description = "Stop after this time (default: when interrupted).")
    private double minutes = Double.POSITIVE_INFINITY;

    @Option(names = "--steps", paramLabel = "N", description = "Stop after so many steps of the whole run.")
    private long steps = Long.MAX_VALUE;

    @Option(names = "--resume", description = "Go on with the run in the run folder.")
    private boolean isResumed;

    @Option(names = "--dry-run", description = "Print the configuration and stop.")
    private boolean isDryRun;

    @Option(names = "--init", paramLabel = "DIR", description = "Start from these weights: a bundle or another run.")
    private @Nullable Path init;

    @Option(
            names = "--parts",
            paramLabel = "BUNDLE",
            description = "For train generator: this model gives parts to objects without part maps.")
    private @Nullable Path parts;

    @Option(
            names = "--features",
            paramLabel = "FILE",
            description = "Network of the feature losses: weights of SqueezeNet 1.1 (default: weights/ in the data"
                    + " folder) or CLIP ViT-B/32, or a TorchScript file. A segmenter starts from SqueezeNet 1.1.")
    private @Nullable Path features;

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "Change a field of the configuration, for example batch=4 or losses.style=2.")
    private Map<String, String> changes = new LinkedHashMap<>();

    /** Says what a training would run with. */
    interface Description {
        String of(TrainingRequest request) throws IOException;
    }

    /** Trains, and returns the steps of the whole run. */
    interface Training {
        long run(TrainingRequest request, Vocabulary vocabulary, TrainingMonitor monitor) throws IOException;
    }

    void run(CommandSpec spec, Description description, Training training) throws IOException {
        run(spec, Map.of(), description, training);
    }

    /** @param switches fields that the command's own options change; {@code --set} has the last word */
    void run(CommandSpec spec, Map<String, ?> switches, Description description, Training training) throws IOException {
        TrainingRequest request = request(switches);
        if (isDryRun) {
            spec.commandLine().getOut().println(description.of(request));
            return;
        }
        Vocabulary vocabulary = Vocabularies.named(dataSet())
                .orElseThrow(() -> new IllegalArgumentException("There is no vocabulary of preset " + preset + "."));
        try (InterruptMonitor monitor = new InterruptMonitor(spec.commandLine().getErr())) {
            long done = training.run(request, vocabulary, monitor);
            spec.commandLine().getOut().println(out + ": " + done + " steps done.");
        }
    }

    /** A later stage is named after its data set and size: {@code street-256} after {@code street}. */
    private String dataSet() {
        return preset.replaceFirst("-\\d+$", "");
    }

    private TrainingRequest request(Map<String, ?> switches) {
        Map<String, Object> values = new LinkedHashMap<>(switches);
        changes.forEach((field, value) -> values.put(field, value(value)));
        return new TrainingRequest(
                data, out, preset, new ConfigChanges(values), minutes, steps, isResumed, init, parts, features);
    }

    /** Numbers, truth values and maps are written as in JSON; anything else is a text. */
    private static Object value(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            return text;
        }
    }
}
