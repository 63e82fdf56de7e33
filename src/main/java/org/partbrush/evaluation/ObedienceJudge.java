package org.partbrush.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.evaluation.EvaluationReport.Obedience;
import org.partbrush.label.Part;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.Synthesizer;

/**
 * Whether removing a part changes the part and nothing else: every part of each scene's largest object is removed as the
 * painter does it, and the new picture is compared with the old one. A pixel's change is its largest channel's.
 */
final class ObedienceJudge implements Judge {

    /** Changes above this many grey levels are seen. */
    private static final int VISIBLE = 8;

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
        WithoutPart edited = WithoutPart.of(
                attempt.original().scene(), attempt.inferred(), Set.of(object.instanceId()), part.id());
        if (edited.isVisible()) {
            RgbImage after = synthesizer.synthesize(edited.request(), Cancellation.NEVER);
            Sum sum = sums.computeIfAbsent(object.classId(), id -> new TreeMap<>())
                    .computeIfAbsent(part.id(), id -> new Sum());
            compare(attempt, object, edited.removed(), after, sum);
        }
    }

    private static void compare(Attempt attempt, SceneObject object, PixelMask removed, RgbImage after, Sum sum) {
        LabelMap instances = attempt.original().scene().instanceMap();
        long visible = 0;
        long inside = 0;
        long outside = 0;
        long others = 0;
        for (int i = 0; i < after.pixels().length; i++) {
            int x = i % after.width();
            int y = i / after.width();
            int change = change(attempt.image().pixels()[i], after.pixels()[i]);
            if (removed.contains(x, y)) {
                inside += change;
                visible += change > VISIBLE ? 1 : 0;
            } else if (instances.get(x, y) != object.instanceId()) {
                others++;
                outside += change;
            }
        }
        sum.objects++;
        sum.visible += visible / (double) removed.size();
        sum.inside += inside / (double) removed.size();
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
