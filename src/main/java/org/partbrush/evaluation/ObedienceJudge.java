package org.partbrush.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.partbrush.document.PartStep;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.evaluation.EvaluationReport.Obedience;
import org.partbrush.label.Part;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.SynthesisRequest;
import org.partbrush.synthesis.Synthesizer;

/**
 * Whether removing a part changes the part and nothing else: every part of each scene's largest object is removed as the
 * painter does it, and the new picture is compared with the old one. A pixel's change is its largest channel's.
 */
final class ObedienceJudge implements Judge {

    /** Changes above this many grey levels are seen. */
    private static final int VISIBLE = 8;

    /** A part must have this many pixels. */
    private static final int SMALLEST_PART = 16;

    private final Synthesizer synthesizer;
    private final Vocabulary vocabulary;
    private final Map<Integer, Map<Integer, Sum>> sums = new TreeMap<>();

    /** Sums over objects. */
    private static final class Sum {
        private int objects;
        private double visible;
        private double inside;
        private double outside;
    }

    ObedienceJudge(Synthesizer synthesizer, Vocabulary vocabulary) {
        this.synthesizer = synthesizer;
        this.vocabulary = vocabulary;
    }

    @Override
    public void see(Attempt attempt) {
        largest(attempt.original().scene()).ifPresent(object -> {
            PartVocabulary parts = vocabulary.get(object.classId()).parts().orElseThrow();
            parts.parts().forEach(part -> remove(attempt, object, part));
        });
    }

    private Optional<SceneObject> largest(Scene scene) {
        return ObjectWindows.large(scene).stream()
                .filter(object -> vocabulary.get(object.classId()).parts().isPresent())
                .max(Comparator.comparingInt(
                        object -> object.bounds().width() * object.bounds().height()));
    }

    private void remove(Attempt attempt, SceneObject object, Part part) {
        Scene scene = attempt.original().scene();
        LabelMap before = attempt.parts();
        Scene edited = new PartStep.Remove(Set.of(object.instanceId()), part.id(), attempt.inferred()).apply(scene);
        SynthesisRequest request = SynthesisRequest.of(edited, attempt.inferred());
        int removed = 0;
        for (int y = 0; y < scene.height(); y++) {
            for (int x = 0; x < scene.width(); x++) {
                removed += before.get(x, y) != request.partMap().get(x, y) ? 1 : 0;
            }
        }
        if (removed >= SMALLEST_PART) {
            RgbImage after = synthesizer.synthesize(request, Cancellation.NEVER);
            Sum sum = sums.computeIfAbsent(object.classId(), id -> new TreeMap<>())
                    .computeIfAbsent(part.id(), id -> new Sum());
            compare(attempt, object, request.partMap(), after, sum);
        }
    }

    private static void compare(Attempt attempt, SceneObject object, LabelMap parts, RgbImage after, Sum sum) {
        LabelMap before = attempt.parts();
        LabelMap instances = attempt.original().scene().instanceMap();
        long pixels = 0;
        long visible = 0;
        long inside = 0;
        long outside = 0;
        long others = 0;
        for (int i = 0; i < after.pixels().length; i++) {
            int x = i % after.width();
            int y = i / after.width();
            int change = change(attempt.image().pixels()[i], after.pixels()[i]);
            if (before.get(x, y) != parts.get(x, y)) {
                pixels++;
                inside += change;
                visible += change > VISIBLE ? 1 : 0;
            } else if (instances.get(x, y) != object.instanceId()) {
                others++;
                outside += change;
            }
        }
        sum.objects++;
        sum.visible += visible / (double) pixels;
        sum.inside += inside / (double) pixels;
        sum.outside += others == 0 ? 0 : outside / (double) others;
    }

    private static int change(int before, int after) {
        int largest = 0;
        for (int shift = 0; shift <= 16; shift += Byte.SIZE) {
            largest = Math.max(largest, Math.abs((before >> shift & 0xFF) - (after >> shift & 0xFF)));
        }
        return largest;
    }

    List<Obedience> report() {
        List<Obedience> rows = new ArrayList<>();
        sums.forEach((classId, ofClass) -> ofClass.forEach((partId, sum) -> {
            var ofObjects = vocabulary.get(classId);
            Part part = ofObjects.parts().orElseThrow().part(partId).orElseThrow();
            rows.add(new Obedience(
                    ofObjects.name(),
                    part.name(),
                    sum.objects,
                    sum.visible / sum.objects,
                    sum.inside / sum.objects,
                    sum.outside / sum.objects));
        }));
        return rows;
    }
}
