package org.partbrush.document;

import java.util.List;
import java.util.Set;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;

/**
 * One change of a scene, as a value. Applying it makes a new scene that shares every tile it did not touch; the old
 * scene stays as it was. Any thread.
 */
public sealed interface Step
        permits Step.Paint,
                Step.All,
                Step.PaintPart,
                Step.RemovePart,
                Step.RestorePart,
                Step.RestoreParts,
                Step.ChangeSettings,
                PlacementStep {

    Scene apply(Scene scene);

    /**
     * Gives pixels a class and an object. What was there before is covered, so part edits there are forgotten.
     *
     * @param mask pixels inside the scene
     * @param instanceId 0 for classes without objects; otherwise an object of this class or a free id
     */
    record Paint(PixelMask mask, int classId, int instanceId) implements Step {

        @Override
        public Scene apply(Scene scene) {
            LabelMap.Editor semantic = scene.semanticMap().edit();
            LabelMap.Editor instance = scene.instanceMap().edit();
            LabelMap.Editor edits = scene.partEdits().edit();
            mask.forEach((x, y) -> {
                if (semantic.get(x, y) != classId || instance.get(x, y) != instanceId) {
                    semantic.set(x, y, classId);
                    instance.set(x, y, instanceId);
                    edits.set(x, y, PartVocabulary.UNKNOWN);
                }
            });
            return scene.withMaps(semantic.build(), instance.build(), edits.build());
        }
    }

    /**
     * Gives the pixels of one object a part by hand; pixels of the mask outside the object stay.
     *
     * @param partId of the object's class, 0 for "no part", {@link PartVocabulary#UNKNOWN} for what is inferred
     */
    record PaintPart(PixelMask mask, int instanceId, int partId) implements Step {

        @Override
        public Scene apply(Scene scene) {
            LabelMap.Editor edits = scene.partEdits().edit();
            mask.forEach((x, y) -> {
                if (scene.instanceMap().get(x, y) == instanceId) {
                    edits.set(x, y, partId);
                }
            });
            return scene.withPartEdits(edits.build());
        }
    }

    /**
     * Removes a part from objects: each of its pixels takes the nearest other part of the same object. An object that
     * consists of this part alone stays as it is.
     *
     * @param instanceIds the objects, of one class
     * @param inferred the part map that was inferred for the scene; earlier edits count over it
     */
    record RemovePart(Set<Integer> instanceIds, int partId, LabelMap inferred) implements Step {

        public RemovePart {
            instanceIds = Set.copyOf(instanceIds);
        }

        @Override
        public Scene apply(Scene scene) {
            return new PartRemoval(scene, inferred, partId).from(instanceIds);
        }
    }

    /** Forgets what was edited where the inferred map has this part, for example to bring back removed wheels. */
    record RestorePart(Set<Integer> instanceIds, int partId, LabelMap inferred) implements Step {

        public RestorePart {
            instanceIds = Set.copyOf(instanceIds);
        }

        @Override
        public Scene apply(Scene scene) {
            return PartRestoration.where(
                    scene,
                    (x, y) -> inferred.get(x, y) == partId
                            && instanceIds.contains(scene.instanceMap().get(x, y)));
        }
    }

    /** Forgets everything that was edited in the parts of objects. */
    record RestoreParts(Set<Integer> instanceIds) implements Step {

        public RestoreParts {
            instanceIds = Set.copyOf(instanceIds);
        }

        @Override
        public Scene apply(Scene scene) {
            return PartRestoration.where(
                    scene, (x, y) -> instanceIds.contains(scene.instanceMap().get(x, y)));
        }
    }

    /** Several steps, one after the other, as one. */
    record All(List<Step> steps) implements Step {

        public All {
            steps = List.copyOf(steps);
        }

        @Override
        public Scene apply(Scene scene) {
            Scene after = scene;
            for (Step step : steps) {
                after = step.apply(after);
            }
            return after;
        }
    }

    /** Chooses how the picture is made, for example another seed. */
    record ChangeSettings(SynthesisSettings settings) implements Step {

        @Override
        public Scene apply(Scene scene) {
            return scene.withSettings(settings);
        }
    }
}
