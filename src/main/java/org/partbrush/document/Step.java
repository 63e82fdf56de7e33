package org.partbrush.document;

import java.util.List;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;

/**
 * One change of a scene, as a value. Applying it makes a new scene that shares every tile it did not touch; the old
 * scene stays as it was. Any thread.
 */
public sealed interface Step
        permits Step.Paint,
                Step.ChangeVocabulary,
                Step.All,
                Step.ChangeSettings,
                Step.RestoreScene,
                PartStep,
                ObjectStep,
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
            return scene.withMaps(
                    scene.semanticMap().painted(mask, classId),
                    scene.instanceMap().painted(mask, instanceId),
                    remainingEdits(scene));
        }

        private LabelMap remainingEdits(Scene scene) {
            LabelMap edits = scene.partEdits();
            LabelMap classes = scene.semanticMap();
            LabelMap objects = scene.instanceMap();
            if (edits.painted(mask, PartVocabulary.UNKNOWN).changedSince(edits).isEmpty()) {
                return edits;
            }
            PixelMask covered = mask.where(
                    (x, y) -> classes.get(x, y) != classId || objects.get(x, y) != instanceId, classes, objects);
            return edits.painted(covered, PartVocabulary.UNKNOWN);
        }
    }

    /**
     * Goes over to a vocabulary with more classes or parts.
     *
     * @param vocabulary covers the scene's own
     */
    record ChangeVocabulary(Vocabulary vocabulary) implements Step {

        @Override
        public Scene apply(Scene scene) {
            return scene.withVocabulary(vocabulary);
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

    /**
     * Goes back to a scene that was kept, with its maps, settings and notes.
     *
     * @param kept of the same size and vocabulary
     */
    record RestoreScene(Scene kept) implements Step {

        @Override
        public Scene apply(Scene scene) {
            return scene.withMaps(
                            scene.semanticMap().changedTo(kept.semanticMap()),
                            scene.instanceMap().changedTo(kept.instanceMap()),
                            scene.partEdits().changedTo(kept.partEdits()))
                    .withSettings(kept.settings())
                    .withNotes(kept.notes());
        }
    }
}
