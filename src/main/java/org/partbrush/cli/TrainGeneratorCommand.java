package org.partbrush.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partbrush.nn.PartInjection;
import org.partbrush.train.GeneratorTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a generator and its discriminator. Each row of the paper's ablation table is a choice of its three switches. */
@Command(name = "generator", description = "Trains a generator on scenes with pictures.")
final class TrainGeneratorCommand implements Callable<Integer> {

    @Mixin
    private TrainingOptions options;

    @Option(
            names = "--part-injection",
            paramLabel = "KIND",
            description = "How parts enter the generator: ${COMPLETION-CANDIDATES} (default: the preset's).")
    private @Nullable PartInjection partInjection;

    @Option(names = "--no-global-loss", description = "Train without the discriminator's global head.")
    private boolean isGlobalLossOff;

    @Option(names = "--no-style-loss", description = "Train without the style loss.")
    private boolean isStyleLossOff;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        options.run(spec, switches(), GeneratorTraining::describe, GeneratorTraining::run);
        return ExitCode.OK;
    }

    private Map<String, Object> switches() {
        Map<String, Object> changes = new LinkedHashMap<>();
        if (partInjection != null) {
            changes.put("generator.partInjection", partInjection);
        }
        if (isGlobalLossOff) {
            changes.put("losses.global", 0);
            changes.put("discriminator.globalHead", false);
        }
        if (isStyleLossOff) {
            changes.put("losses.style", 0);
        }
        return changes;
    }
}
