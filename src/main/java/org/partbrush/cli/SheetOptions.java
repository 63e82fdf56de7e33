package org.partbrush.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.partbrush.evaluation.EvaluationScenes;
import org.partbrush.evaluation.sheet.SceneSheets;
import org.partbrush.label.Vocabulary;
import org.partbrush.synthesis.Engine;
import picocli.CommandLine.Option;

/** Contact sheets that {@code evaluate} writes beside its figures. */
final class SheetOptions {

    @Option(
            names = "--sheets",
            paramLabel = "DIR",
            description = "Also write contact sheets (PNG) of scenes from all over the folder: what the model makes of"
                    + " them, and what removing parts changes.")
    private @Nullable Path folder;

    @Option(
            names = "--sheet-scenes",
            paramLabel = "N",
            description = "Scenes on the sheets (default: ${DEFAULT-VALUE}).")
    private int count = 24;

    @Option(
            names = "--no-real",
            description = "Leave the photographs out of the sheets, so that these may be published.")
    private boolean isWithoutPhotographs;

    void check() {
        if (count < 1) {
            throw new IllegalArgumentException("--sheet-scenes must be at least 1.");
        }
    }

    /** Writes the sheets, if they are wanted. */
    void write(Engine engine, Path data, Vocabulary vocabulary, int size, PrintWriter errors) throws IOException {
        if (folder == null) {
            return;
        }
        EvaluationScenes scenes = EvaluationScenes.of(data, vocabulary, count, size);
        Progress progress = new Progress(
                errors, Terminal.showsStandardError(), scenes.inputs().size());
        new SceneSheets(engine, folder, !isWithoutPhotographs).write(scenes, name -> {
            progress.begin(name);
            progress.step();
        });
        progress.end();
    }
}
