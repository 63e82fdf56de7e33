package org.partbrush.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.document.Scene;
import org.partbrush.io.MapInput;
import org.partbrush.io.MapInputs;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.synthesis.Engine;
import org.partbrush.synthesis.PartMaps;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * What {@code synthesize} and {@code infer-parts} share: every scene of the input becomes one PNG. All scenes are read
 * before the first is worked on, so that a broken one is found before anything is written; they are read again at their
 * turn, because many large ones would not fit into memory together.
 */
final class SceneRun {

    @Parameters(
            paramLabel = "INPUT",
            description = "A .pbrush project, or a folder with semantic/*.png and optional instance/ and part/.")
    private Path input;

    @Mixin
    private OutputOptions output;

    @Mixin
    private ModelOptions model;

    /** Writes what a command makes of a scene. */
    interface Work {
        void write(Engine engine, Scene scene, Path file) throws IOException;
    }

    void run(PrintWriter errors, Work work) throws IOException {
        ModelBundle bundle = model.bundle();
        Vocabulary vocabulary = bundle.model().vocabulary().toVocabulary();
        List<MapInput> inputs = MapInputs.list(input, vocabulary);
        for (MapInput scene : inputs) {
            requireVocabulary(scene.read(), bundle);
        }
        List<Path> files = output.files(inputs.stream().map(MapInput::name).toList());
        Progress progress = new Progress(errors, Terminal.showsStandardError(), inputs.size());
        try (Engine engine = model.open(bundle)) {
            long start = System.nanoTime();
            output.createFolder();
            for (int i = 0; i < inputs.size(); i++) {
                progress.begin(inputs.get(i).name());
                work.write(engine, inputs.get(i).read().withVocabulary(vocabulary), files.get(i));
                progress.step();
            }
            progress.end();
            double seconds = (System.nanoTime() - start) / 1e9;
            errors.printf("%d written in %.1f s on %s.%n", files.size(), seconds, engine.deviceName());
        }
    }

    /** The parts that count: given ones, and inferred ones where none are given. */
    static LabelMap parts(Engine engine, Scene scene) {
        return PartMaps.effective(engine.infer(scene), scene.partEdits(), scene.instanceMap());
    }

    /** @throws IOException if a scene has classes or parts that a model does not know */
    static void requireVocabulary(Scene scene, ModelBundle bundle) throws IOException {
        if (!bundle.model().vocabulary().toVocabulary().covers(scene.vocabulary())) {
            throw new IOException("The project was painted with vocabulary "
                    + scene.vocabulary().id() + ", which model "
                    + bundle.model().name()
                    + " does not know; choose another with --model.");
        }
    }
}
