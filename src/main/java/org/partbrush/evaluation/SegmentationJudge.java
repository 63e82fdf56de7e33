package org.partbrush.evaluation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;
import org.partbrush.train.score.Confusion;

/**
 * Whether a segmentation network finds the painted classes again in the synthesized pictures, and for comparison in the
 * photographs. Unlabelled pixels do not count.
 */
final class SegmentationJudge implements Judge {

    private final SegmentationNetwork network;
    private final Vocabulary vocabulary;
    private final Confusion synthesized;
    private final Confusion real;

    SegmentationJudge(SegmentationNetwork network, Vocabulary vocabulary) {
        this.network = network;
        this.vocabulary = vocabulary;
        synthesized = new Confusion(vocabulary.size());
        real = new Confusion(vocabulary.size());
    }

    @Override
    public void see(Attempt attempt) throws IOException {
        LabelMap truth = attempt.original().scene().semanticMap();
        count(truth, attempt.image(), synthesized);
        count(truth, attempt.original().picture(), real);
    }

    private void count(LabelMap truth, RgbImage picture, Confusion confusion) throws IOException {
        LabelMap found = network.label(picture);
        for (int y = 0; y < truth.height(); y++) {
            for (int x = 0; x < truth.width(); x++) {
                if (truth.get(x, y) > 0) {
                    confusion.add(truth.get(x, y), found.get(x, y));
                }
            }
        }
    }

    EvaluationReport.Segmentation report() {
        return new EvaluationReport.Segmentation(network.name(), score(synthesized), score(real));
    }

    private EvaluationReport.SegmentationScore score(Confusion confusion) {
        Map<String, Double> iou = new LinkedHashMap<>();
        confusion.iou().forEach((id, value) -> iou.put(vocabulary.get(id).name(), value));
        return new EvaluationReport.SegmentationScore(confusion.meanIou(), confusion.accuracy(1), iou);
    }
}
