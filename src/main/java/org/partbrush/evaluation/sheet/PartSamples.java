package org.partbrush.evaluation.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partbrush.document.Scene;
import org.partbrush.evaluation.EvaluationScenes;
import org.partbrush.evaluation.WithoutPart;
import org.partbrush.io.MapInput;
import org.partbrush.label.Part;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.Engine;
import org.partbrush.synthesis.PartMaps;
import org.partbrush.synthesis.SynthesisRequest;

/**
 * Pictures that show of single scenes what a part edit does: layout with parts, picture, and picture without one part. Of
 * the parts that a scene's large objects have, the one is removed that was removed least often so far; the part that makes
 * up most of an object stays. One thread; the engine stays the caller's.
 */
public final class PartSamples {

    private static final int SIZE = 256;

    private final Engine engine;
    private final Lettering lettering = new Lettering();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Sample> samples = new LinkedHashMap<>();

    public PartSamples(Engine engine) throws IOException {
        this.engine = engine;
    }

    /**
     * A sample.
     *
     * @param title the scene's name and what was removed
     */
    public record Sample(String title, RgbImage picture) {}

    private record Removal(Part part, WithoutPart edit) {

        private String name() {
            return "without " + part.name();
        }

        private String title(String scene) {
            return scene + ", " + name();
        }

        private int pixels() {
            return edit.removed().size();
        }
    }

    /**
     * Makes samples, each of the first scene of its slot that has something to remove.
     *
     * @param slots scenes to choose from, for each sample
     * @param vocabulary the model's
     * @return in the order of their slots; fewer than slots if a slot has no such scene
     */
    public List<Sample> make(List<List<MapInput>> slots, Vocabulary vocabulary) throws IOException {
        for (List<MapInput> slot : slots) {
            boolean isFilled = false;
            for (int i = 0; i < slot.size() && !isFilled; i++) {
                isFilled = add(slot.get(i).name(), slot.get(i).read().withVocabulary(vocabulary));
            }
        }
        return List.copyOf(samples.values());
    }

    /** Whether the scene has a part that was not removed from it before. */
    private boolean add(String name, Scene whole) {
        Scene scene = EvaluationScenes.shrunk(whole, SIZE);
        LabelMap inferred = engine.infer(scene);
        Optional<Removal> rarest = removals(scene, inferred).stream()
                .filter(removal -> !samples.containsKey(removal.title(name)))
                .min(Comparator.<Removal>comparingInt(removal -> uses.getOrDefault(removal.part().name(), 0))
                        .thenComparing(Removal::pixels, Comparator.reverseOrder()));
        rarest.ifPresent(removal -> {
            String title = removal.title(name);
            samples.put(title, new Sample(title, picture(scene, inferred, removal)));
            uses.merge(removal.part().name(), 1, Integer::sum);
        });
        return rarest.isPresent();
    }

    private List<Removal> removals(Scene scene, LabelMap inferred) {
        List<Removal> removals = new ArrayList<>();
        for (PartVocabulary parts : scene.vocabulary().partVocabularies()) {
            List<Removal> found = new ArrayList<>();
            for (Part part : parts.parts()) {
                WithoutPart.ofLargeObjects(scene, inferred, parts, part.id())
                        .ifPresent(edit -> found.add(new Removal(part, edit)));
            }
            found.sort(Comparator.comparingInt(Removal::pixels));
            removals.addAll(found.subList(0, Math.max(0, found.size() - 1)));
        }
        return removals;
    }

    private RgbImage picture(Scene scene, LabelMap inferred, Removal removal) {
        LabelMap parts = PartMaps.effective(inferred, scene.partEdits(), scene.instanceMap());
        List<RgbImage> pictures = List.of(
                MapPictures.parts(scene, parts),
                synthesized(SynthesisRequest.of(scene, inferred)),
                synthesized(removal.edit().request()));
        List<String> titles = List.of("parts", "picture", removal.name());
        return new ContactSheet(titles, List.of(new ContactSheet.Row("", pictures))).paint(lettering);
    }

    private RgbImage synthesized(SynthesisRequest request) {
        return engine.synthesize(request, Cancellation.NEVER);
    }
}
