package org.partbrush.document;

import java.util.Set;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;

/** A change of where objects are. */
public sealed interface PlacementStep extends Step {

    /**
     * Puts a silhouette into the scene with the parts that it has.
     *
     * @param mask pixels inside scene and silhouette; others are left as they are
     * @param instanceId 0 for classes without objects; otherwise an object of this class or a free id
     */
    record Place(Placement placement, PixelMask mask, int classId, int instanceId) implements PlacementStep {

        @Override
        public Scene apply(Scene scene) {
            Scene painted = new Paint(mask, classId, instanceId).apply(scene);
            if (instanceId == 0) {
                return painted;
            }
            LabelMap.Editor edits = painted.partEdits().edit();
            mask.forEachRun((y, from, to) -> {
                for (int x = from, end; x < to; x = end) {
                    end = placement.runEnd(x, y, to);
                    edits.fill(y, x, end, placement.partAt(x, y));
                }
            });
            return painted.withPartEdits(edits.build());
        }
    }

    /** Gives a copy of an object its colours; other looks are its own. */
    record Resemble(int instanceId, int copyId) implements PlacementStep {

        @Override
        public Scene apply(Scene scene) {
            return scene.withSettings(scene.settings().withColoursOf(instanceId, copyId));
        }
    }

    /**
     * Takes objects out of the scene. Each of their pixels gets the class of the nearest pixel without object, as if what
     * is behind went on.
     *
     * @param background the class to leave where the scene has nothing but objects
     */
    record Lift(Set<Integer> instanceIds, int background) implements PlacementStep {

        public Lift {
            instanceIds = Set.copyOf(instanceIds);
        }

        @Override
        public Scene apply(Scene scene) {
            return new ObjectRemoval(scene, background).of(instanceIds);
        }
    }
}
