package org.partbrush.evaluation;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partbrush.document.PartStep;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;
import org.partbrush.synthesis.PartMaps;
import org.partbrush.synthesis.SynthesisRequest;

/**
 * A scene from whose objects a part was removed as the painter does it: its pixels became the nearest other part of their
 * object.
 *
 * @param removed the pixels that became another part
 */
public record WithoutPart(SynthesisRequest request, PixelMask removed) {

    private static final int SMALLEST_PART = 16;

    /** @param instanceIds objects of one part vocabulary */
    public static WithoutPart of(Scene scene, LabelMap inferred, Set<Integer> instanceIds, int partId) {
        LabelMap before = PartMaps.effective(inferred, scene.partEdits(), scene.instanceMap());
        Scene edited = new PartStep.Remove(instanceIds, partId, inferred).apply(scene);
        SynthesisRequest request = SynthesisRequest.of(edited, inferred);
        LabelMap after = request.partMap();
        return new WithoutPart(
                request, PixelMask.of(before.bounds(), (x, y) -> before.get(x, y) != after.get(x, y)));
    }

    /** Without one part of all large objects that have it; empty if they show too little of it to judge its loss. */
    public static Optional<WithoutPart> ofLargeObjects(Scene scene, LabelMap inferred, PartVocabulary of, int partId) {
        Set<Integer> owners = ObjectWindows.large(scene).stream()
                .filter(object -> scene.vocabulary()
                        .get(object.classId())
                        .parts()
                        .equals(Optional.of(of)))
                .map(SceneObject::instanceId)
                .collect(Collectors.toSet());
        return Optional.of(of(scene, inferred, owners, partId)).filter(WithoutPart::isVisible);
    }

    /** Whether there was so much of the part that its loss can be judged. */
    public boolean isVisible() {
        return removed.size() >= SMALLEST_PART;
    }
}
