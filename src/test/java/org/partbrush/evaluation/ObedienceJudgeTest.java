package org.partbrush.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partbrush.document.Scene;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.evaluation.EvaluationReport.Obedience;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.SynthesisRequest;
import org.partbrush.synthesis.Synthesizer;

/** Part edits seen by a made-up synthesizer: part p is 100 times p grey levels, all else grows with the wheel's size. */
class ObedienceJudgeTest {

    private static final Vocabulary VOCABULARY = Vocabularies.street();
    private static final int SIDE = 32;
    private static final int CAR = 12;
    private static final int WHEEL = 2;
    private static final int WINDOW = 1;

    /** A car of windows whose lower half is wheels. */
    private static EvaluationScene scene() {
        int[] part = new int[SIDE * SIDE];
        Arrays.setAll(part, i -> i % SIDE < 8 || i % SIDE >= 24 ? 0 : i / SIDE < SIDE / 2 ? WINDOW : WHEEL);
        LabelMap parts = LabelMap.of(SIDE, SIDE, part);
        Scene scene = new Scene(
                VOCABULARY,
                parts.map(p -> p > 0 ? CAR : 1),
                parts.map(p -> p > 0 ? 1 : 0),
                parts,
                SynthesisSettings.DEFAULT);
        return new EvaluationScene("car", new RgbImage(SIDE, SIDE, new int[SIDE * SIDE]), scene);
    }

    private static RgbImage synthesize(SynthesisRequest request, int outsidePerWheel) {
        int[] parts = request.partMap().toArray();
        boolean hasWheels = Arrays.stream(parts).anyMatch(p -> p == WHEEL);
        int outside = hasWheels ? outsidePerWheel : 0;
        int[] pixels = Arrays.stream(parts)
                .map(p -> 0xFF000000 | (p == 0 ? outside : 100 * p))
                .toArray();
        return new RgbImage(SIDE, SIDE, pixels);
    }

    private static List<Obedience> judged(int outsidePerWheel) {
        Synthesizer synthesizer = (request, cancellation) -> synthesize(request, outsidePerWheel);
        ObedienceJudge judge = new ObedienceJudge(synthesizer, VOCABULARY);
        EvaluationScene scene = scene();
        LabelMap inferred = LabelMap.filled(SIDE, SIDE, 0);
        SynthesisRequest request = SynthesisRequest.of(scene.scene(), inferred);
        judge.see(new Attempt(scene, inferred, synthesize(request, outsidePerWheel)));
        return judge.report();
    }

    @Test
    void aPartThatDisappearsCleanlyChangesOnlyItself() {
        assertEquals(
                List.of(new Obedience("car", "window", 1, 1, 100, 0), new Obedience("car", "wheel", 1, 1, 100, 0)),
                judged(0));
    }

    @Test
    void whatChangesOutsideTheObjectIsCounted() {
        assertEquals(new Obedience("car", "wheel", 1, 1, 100, 3), judged(3).getLast());
    }
}
