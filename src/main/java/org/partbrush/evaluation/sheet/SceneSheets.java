package org.partbrush.evaluation.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.partbrush.document.Scene;
import org.partbrush.evaluation.EvaluationScene;
import org.partbrush.evaluation.EvaluationScenes;
import org.partbrush.evaluation.WithoutPart;
import org.partbrush.io.MapInput;
import org.partbrush.label.Part;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.Engine;
import org.partbrush.synthesis.PartMaps;
import org.partbrush.synthesis.SynthesisRequest;

/**
 * Shows a model's work on scenes: {@code scenes-N.png} with layout, parts, synthesized picture and photograph, and for every
 * kind of object {@code part-edits-KIND-N.png} with its parts removed one by one, as on the paper's poster (Wei et al., CVPR
 * 2023). One thread; the engine stays the caller's.
 *
 * @param hasPhotographs whether photographs are shown; without them the sheets may be published when the photographs may not
 */
public record SceneSheets(Engine engine, Path folder, boolean hasPhotographs) {

    /** What the poster removes, in its order; windows come after. Of objects without any of them all parts are removed. */
    private static final List<String> REMOVED = List.of("light", "wheel", "license plate", "window");

    private static final int EMPTY = 0xFFDCDCDC;

    /**
     * Writes the sheets.
     *
     * @param progress gets the name of each scene before its turn
     */
    public void write(EvaluationScenes scenes, Consumer<String> progress) throws IOException {
        Files.createDirectories(folder);
        Lettering lettering = new Lettering();
        List<String> shown = new ArrayList<>(List.of("layout", "parts", "synthesized"));
        if (hasPhotographs) {
            shown.add("photograph");
        }
        SheetPages pictures =
                new SheetPages(folder, hasPhotographs ? "scenes-with-photographs" : "scenes", shown, lettering);
        Map<PartVocabulary, Edits> edits = new LinkedHashMap<>();
        for (MapInput input : scenes.inputs()) {
            progress.accept(input.name());
            EvaluationScene scene = scenes.read(input);
            LabelMap inferred = engine.infer(scene.scene());
            RgbImage original = synthesized(SynthesisRequest.of(scene.scene(), inferred));
            pictures.add(new ContactSheet.Row(scene.name(), pictures(scene, inferred, original)));
            for (PartVocabulary kind : scene.scene().vocabulary().partVocabularies()) {
                Edits ofKind = edits.computeIfAbsent(kind, k -> Edits.of(k, folder, lettering));
                Optional<ContactSheet.Row> row = edits(ofKind, scene, inferred, original, lettering);
                if (row.isPresent()) {
                    ofKind.pages.add(row.get());
                }
            }
        }
        pictures.finish();
        for (Edits ofKind : edits.values()) {
            ofKind.pages.finish();
        }
    }

    /** The pages of a kind of objects, and what is removed in their columns. */
    private record Edits(PartVocabulary kind, List<Part> removed, SheetPages pages) {

        static Edits of(PartVocabulary kind, Path folder, Lettering lettering) {
            List<Part> ofPoster = REMOVED.stream()
                    .flatMap(name ->
                            kind.parts().stream().filter(part -> part.name().equals(name)))
                    .toList();
            List<Part> removed = ofPoster.isEmpty() ? kind.parts() : ofPoster;
            List<String> columns = new ArrayList<>(List.of("original"));
            removed.forEach(part -> columns.add("remove " + part.name()));
            return new Edits(kind, removed, new SheetPages(folder, "part-edits-" + kind.name(), columns, lettering));
        }
    }

    private List<RgbImage> pictures(EvaluationScene scene, LabelMap inferred, RgbImage original) {
        Scene maps = scene.scene();
        LabelMap parts = PartMaps.effective(inferred, maps.partEdits(), maps.instanceMap());
        List<RgbImage> pictures =
                new ArrayList<>(List.of(MapPictures.layout(maps), MapPictures.parts(maps, parts), original));
        if (hasPhotographs) {
            pictures.add(scene.picture());
        }
        return pictures;
    }

    /** Nothing if no large object of the kind has one of the parts. */
    private Optional<ContactSheet.Row> edits(
            Edits edits, EvaluationScene scene, LabelMap inferred, RgbImage original, Lettering lettering) {
        List<RgbImage> pictures = new ArrayList<>(List.of(original));
        boolean isEdited = false;
        for (Part part : edits.removed) {
            Optional<WithoutPart> without = WithoutPart.ofLargeObjects(scene.scene(), inferred, edits.kind, part.id());
            isEdited |= without.isPresent();
            pictures.add(without.map(edit -> synthesized(edit.request()))
                    .orElseGet(() -> lettering.box(original.width(), original.height(), EMPTY, "no " + part.name())));
        }
        return isEdited ? Optional.of(new ContactSheet.Row(scene.name(), pictures)) : Optional.empty();
    }

    private RgbImage synthesized(SynthesisRequest request) {
        return engine.synthesize(request, Cancellation.NEVER);
    }
}
