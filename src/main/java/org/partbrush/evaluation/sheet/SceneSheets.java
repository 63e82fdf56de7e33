package org.partbrush.evaluation.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.partbrush.document.Scene;
import org.partbrush.evaluation.EvaluationScene;
import org.partbrush.evaluation.EvaluationScenes;
import org.partbrush.evaluation.WithoutPart;
import org.partbrush.io.MapInput;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.Engine;
import org.partbrush.synthesis.PartMaps;
import org.partbrush.synthesis.SynthesisRequest;

/**
 * Shows a model's work on scenes: {@code scenes-N.png} with layout, parts, synthesized picture and photograph, and
 * {@code part-edits-N.png} with parts removed one by one, as on the paper's poster (Wei et al., CVPR 2023). One thread; the
 * engine stays the caller's.
 *
 * @param hasPhotographs whether photographs are shown; without them the sheets may be published when the photographs may not
 */
public record SceneSheets(Engine engine, Path folder, boolean hasPhotographs) {

    /** What the poster removes, in its order; windows come after. */
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
        List<String> edited = new ArrayList<>(List.of("original"));
        REMOVED.forEach(part -> edited.add("remove " + part));
        SheetPages edits = new SheetPages(folder, "part-edits", edited, lettering);
        for (MapInput input : scenes.inputs()) {
            progress.accept(input.name());
            EvaluationScene scene = scenes.read(input);
            LabelMap inferred = engine.infer(scene.scene());
            RgbImage original = synthesized(SynthesisRequest.of(scene.scene(), inferred));
            pictures.add(new ContactSheet.Row(scene.name(), pictures(scene, inferred, original)));
            Optional<ContactSheet.Row> row = edits(scene, inferred, original, lettering);
            if (row.isPresent()) {
                edits.add(row.get());
            }
        }
        pictures.finish();
        edits.finish();
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

    /** Nothing if no large object has one of the parts. */
    private Optional<ContactSheet.Row> edits(
            EvaluationScene scene, LabelMap inferred, RgbImage original, Lettering lettering) {
        List<RgbImage> pictures = new ArrayList<>(List.of(original));
        boolean isEdited = false;
        for (String name : REMOVED) {
            Optional<WithoutPart> without = without(scene.scene(), inferred, name);
            isEdited |= without.isPresent();
            pictures.add(without.map(edit -> synthesized(edit.request()))
                    .orElseGet(() -> lettering.box(original.width(), original.height(), EMPTY, "no " + name)));
        }
        return isEdited ? Optional.of(new ContactSheet.Row(scene.name(), pictures)) : Optional.empty();
    }

    /** Parts of that name may belong to several kinds of objects; the first kind of which something is to be seen counts. */
    private static Optional<WithoutPart> without(Scene scene, LabelMap inferred, String name) {
        return scene.vocabulary().partVocabularies().stream()
                .flatMap(parts -> parts.parts().stream()
                        .filter(part -> part.name().equals(name))
                        .flatMap(part -> WithoutPart.ofLargeObjects(scene, inferred, parts, part.id()).stream()))
                .findFirst();
    }

    private RgbImage synthesized(SynthesisRequest request) {
        return engine.synthesize(request, Cancellation.NEVER);
    }
}
