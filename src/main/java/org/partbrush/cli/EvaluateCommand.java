package org.partbrush.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.evaluation.Evaluation;
import org.partbrush.evaluation.EvaluationReport;
import org.partbrush.evaluation.EvaluationScenes;
import org.partbrush.evaluation.JudgeNetworks;
import org.partbrush.evaluation.ReportText;
import org.partbrush.io.AtomicFile;
import org.partbrush.label.Vocabulary;
import org.partbrush.synthesis.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Figures of a model. */
@Command(name = "evaluate", description = "Judges a model's pictures and parts by scenes whose photographs are known.")
final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    private ModelOptions model;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "Folder with image/, semantic/, optional instance/ and part/ of equal names.")
    private Path data;

    @Option(
            names = "--segmenter",
            paramLabel = "FILE",
            description = "Segmentation network: TorchScript (1x3xHxW, RGB in 0..1, to logits or labels of the model's"
                    + " classes) or .safetensors of train segmenter (default: the model's).")
    private @Nullable Path segmenter;

    @Option(
            names = "--features",
            paramLabel = "FILE",
            description =
                    "Feature network: TorchScript (1x3xHxW, RGB in 0..1, to 1xC) or .safetensors of SqueezeNet 1.1"
                            + " (default: weights/squeezenet1_1.safetensors in the data folder or above).")
    private @Nullable Path features;

    @Option(names = "--limit", paramLabel = "N", description = "Judge so many scenes, from all over the folder.")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "Shrink scenes to this short side (default: ${DEFAULT-VALUE}).")
    private int size = 256;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures to this file.")
    private @Nullable Path json;

    @Mixin
    private SheetOptions sheets;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (limit < 1 || size < 1) {
            throw new IllegalArgumentException("--limit and --size must be at least 1.");
        }
        sheets.check();
        ModelBundle bundle = model.bundle();
        Vocabulary vocabulary = bundle.model().vocabulary().toVocabulary();
        EvaluationScenes scenes = EvaluationScenes.of(data, vocabulary, limit, size);
        var choice = new JudgeNetworks.Choice(segmenter, features);
        try (JudgeNetworks networks = JudgeNetworks.open(choice, bundle, data);
                Engine engine = model.open(bundle)) {
            sheets.write(engine, data, vocabulary, size, spec.commandLine().getErr());
            EvaluationReport report = run(new Evaluation(engine, vocabulary, networks, scenes), scenes);
            spec.commandLine().getOut().print(ReportText.of(report));
            spec.commandLine().getOut().flush();
            if (json != null) {
                AtomicFile.write(json, mapper().writeValueAsBytes(report));
            }
        }
        return ExitCode.OK;
    }

    private EvaluationReport run(Evaluation evaluation, EvaluationScenes scenes) throws IOException {
        PrintWriter errors = spec.commandLine().getErr();
        Progress progress = new Progress(
                errors, Terminal.showsStandardError(), scenes.inputs().size());
        EvaluationReport report = evaluation.run(name -> {
            progress.begin(name);
            progress.step();
        });
        progress.end();
        return report;
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }
}
