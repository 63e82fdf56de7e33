package org.partbrush.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.evaluation.EvaluationReport.Protocol;
import org.partbrush.io.MapInput;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.Engine;
import org.partbrush.synthesis.SynthesisRequest;

/**
 * Judges a model by scenes whose photographs are known: it synthesizes every scene once and shows the result to all
 * judges. One thread; the engine and the networks stay the caller's.
 */
public final class Evaluation {

    private final Engine engine;
    private final Vocabulary vocabulary;
    private final EvaluationScenes scenes;
    private final @Nullable SegmentationNetwork segmenter;
    private final @Nullable SegmentationJudge segmentation;
    private final @Nullable PictureFeatures features;
    private final @Nullable DistanceJudge distances;
    private final PartJudge parts;
    private final ObedienceJudge obedience;

    public Evaluation(Engine engine, Vocabulary vocabulary, JudgeNetworks networks, EvaluationScenes scenes) {
        this.engine = engine;
        this.vocabulary = vocabulary;
        this.scenes = scenes;
        segmenter = networks.segmenter();
        segmentation = segmenter == null ? null : new SegmentationJudge(segmenter, vocabulary);
        features = networks.features();
        distances = features == null ? null : new DistanceJudge(features, networks.frechetDistance());
        parts = new PartJudge(vocabulary);
        obedience = new ObedienceJudge(engine, vocabulary);
    }

    /**
     * Judges all scenes.
     *
     * @param progress gets the name of each scene before its turn
     */
    public EvaluationReport run(Consumer<String> progress) throws IOException {
        List<Judge> judges = new ArrayList<>(List.of(parts, obedience));
        if (segmentation != null) {
            judges.add(segmentation);
        }
        if (distances != null) {
            judges.add(distances);
        }
        for (MapInput input : scenes.inputs()) {
            progress.accept(input.name());
            Attempt attempt = attempt(scenes.read(input));
            for (Judge judge : judges) {
                judge.see(attempt);
            }
        }
        if (distances != null) {
            seeTrainingScenes(distances);
        }
        return report();
    }

    private Attempt attempt(EvaluationScene original) {
        Scene scene = original.scene();
        LabelMap inferred = engine.infer(scene);
        SynthesisRequest request = SynthesisRequest.of(scene, inferred);
        return new Attempt(original, inferred, engine.synthesize(request, Cancellation.NEVER));
    }

    /** The split {@code train} beside the judged one, as many scenes. */
    private void seeTrainingScenes(DistanceJudge judge) throws IOException {
        Path folder = scenes.folder().toAbsolutePath().normalize().resolveSibling("train");
        boolean isOther = !folder.equals(scenes.folder().toAbsolutePath().normalize());
        if (isOther && Files.isDirectory(folder.resolve("image")) && Files.isDirectory(folder.resolve("semantic"))) {
            int count = scenes.inputs().size();
            judge.seeOthers(EvaluationScenes.of(folder, vocabulary, count, scenes.size()));
        }
    }

    private EvaluationReport report() {
        Protocol protocol = new Protocol(
                engine.modelName(),
                scenes.folder().toString(),
                scenes.inputs().size(),
                scenes.size(),
                0,
                features == null ? null : features.name(),
                engine.deviceName());
        return new EvaluationReport(
                protocol,
                segmentation == null ? null : segmentation.report(),
                distances == null ? List.of() : distances.report(),
                parts.report(),
                obedience.report(),
                PublishedFigures.read(),
                Remarks.of(segmenter, features));
    }
}
