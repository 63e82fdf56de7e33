package org.partbrush.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.partbrush.document.Scene;
import org.partbrush.evaluation.EvaluationReport.PartScore;
import org.partbrush.label.Part;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.train.score.Confusion;

/** Whether a model finds the parts that the data gives, by class, over the pixels inside of objects. */
final class PartJudge implements Judge {

    private final Vocabulary vocabulary;
    private final Map<Integer, Confusion> confusions = new TreeMap<>();

    PartJudge(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void see(Attempt attempt) {
        Scene scene = attempt.original().scene();
        for (int y = 0; y < scene.height(); y++) {
            for (int x = 0; x < scene.width(); x++) {
                int truth = scene.partEdits().get(x, y);
                SemanticClass ofPixel = vocabulary.get(scene.semanticMap().get(x, y));
                PartVocabulary parts = ofPixel.partVocabulary();
                if (scene.instanceMap().get(x, y) != 0 && truth != PartVocabulary.UNKNOWN && parts != null) {
                    confusions
                            .computeIfAbsent(
                                    ofPixel.id(),
                                    id -> new Confusion(parts.parts().size() + 1))
                            .add(truth, attempt.inferred().get(x, y));
                }
            }
        }
    }

    List<PartScore> report() {
        List<PartScore> scores = new ArrayList<>();
        confusions.forEach((id, confusion) -> {
            SemanticClass ofObjects = vocabulary.get(id);
            List<Part> parts = ofObjects.parts().orElseThrow().parts();
            Map<String, Double> iou = new LinkedHashMap<>();
            confusion.iou().forEach((part, value) -> iou.put(parts.get(part - 1).name(), value));
            scores.add(new PartScore(ofObjects.name(), confusion.meanIou(), confusion.accuracy(0), iou));
        });
        return scores;
    }
}
