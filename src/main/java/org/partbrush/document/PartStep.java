package org.partbrush.document;

import java.util.List;
import java.util.Set;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PixelMask;

/**
 * A change of objects' parts. {@code inferred} is always the part map that was inferred for the scene; earlier edits count
 * over it, and pixels of pinned parts stay as they are.
 */
public sealed interface PartStep extends Step {

    /**
     * Gives the pixels of one object a part by hand; pixels of the mask outside the object stay.
     *
     * @param partId of the object's class, 0 for "no part", {@link PartVocabulary#UNKNOWN} for what is inferred
     */
    record Paint(PixelMask mask, int instanceId, int partId, LabelMap inferred) implements PartStep {

        @Override
        public Scene apply(Scene scene) {
            PartEditor parts = new PartEditor(scene, inferred);
            mask.forEach((x, y) -> {
                if (scene.instanceMap().get(x, y) == instanceId) {
                    parts.set(x, y, partId);
                }
            });
            return parts.build();
        }
    }

    /**
     * Removes a part from objects: each of its pixels takes the nearest other part of the same object. An object that
     * consists of this part alone stays as it is.
     *
     * @param instanceIds the objects, of one class
     */
    record Remove(Set<Integer> instanceIds, int partId, LabelMap inferred) implements PartStep {

        public Remove {
            instanceIds = Set.copyOf(instanceIds);
        }

        @Override
        public Scene apply(Scene scene) {
            return new PartRemoval(scene, inferred, partId).from(instanceIds);
        }
    }

    /**
     * Takes a part off objects, for parts that stick out such as a head: its pixels leave the object and take the class
     * that is behind it.
     *
     * @param background the class to leave where the scene has nothing but objects
     */
    record CutOff(Set<Integer> instanceIds, int partId, int background, LabelMap inferred) implements PartStep {

        public CutOff {
            instanceIds = Set.copyOf(instanceIds);
        }

        @Override
        public Scene apply(Scene scene) {
            PartEditor parts = new PartEditor(scene, inferred);
            ObjectRemoval removal = new ObjectRemoval(scene, background);
            for (SceneObject object : SceneObjects.of(scene).withIds(instanceIds)) {
                removal.remove(object, (x, y) -> parts.partAt(x, y) == partId && !parts.isPinned(x, y));
            }
            return removal.build();
        }
    }

    /** Forgets what was edited where the inferred map has this part, for example to bring back removed wheels. */
    record Restore(Set<Integer> instanceIds, int partId, LabelMap inferred) implements PartStep {

        public Restore {
            instanceIds = Set.copyOf(instanceIds);
        }

        @Override
        public Scene apply(Scene scene) {
            return PartRestoration.where(
                    scene,
                    inferred,
                    (x, y) -> inferred.get(x, y) == partId
                            && instanceIds.contains(scene.instanceMap().get(x, y)));
        }
    }

    /** Forgets everything that was edited in objects and is not pinned, so that what was inferred shows again. */
    record Reinfer(Set<Integer> instanceIds, LabelMap inferred) implements PartStep {

        public Reinfer {
            instanceIds = Set.copyOf(instanceIds);
        }

        @Override
        public Scene apply(Scene scene) {
            return PartRestoration.where(
                    scene,
                    inferred,
                    (x, y) -> instanceIds.contains(scene.instanceMap().get(x, y)));
        }
    }

    /**
     * Pins or unpins parts. Pinning fixes the pixels that a part has now, so that they stay when the silhouette changes;
     * unpinning frees those that would be inferred anyway.
     */
    record Pin(Set<Integer> instanceIds, Set<Integer> partIds, boolean isPinned, LabelMap inferred)
            implements PartStep {

        public Pin {
            instanceIds = Set.copyOf(instanceIds);
            partIds = Set.copyOf(partIds);
        }

        @Override
        public Scene apply(Scene scene) {
            ObjectNotes notes = scene.notes();
            for (int id : instanceIds) {
                notes = isPinned ? notes.pinned(id, partIds) : notes.unpinned(id, partIds);
            }
            // What is left pinned must hold while the others are freed, but not what is about to be.
            Scene free = scene.withNotes(isPinned ? scene.notes() : notes);
            PartEditor parts = new PartEditor(free, inferred);
            for (SceneObject object : SceneObjects.of(scene).withIds(instanceIds)) {
                parts.forEach(object, (x, y) -> fix(parts, x, y));
            }
            return parts.build().withNotes(notes);
        }

        private void fix(PartEditor parts, int x, int y) {
            int part = parts.partAt(x, y);
            if (partIds.contains(part)) {
                if (isPinned) {
                    parts.set(x, y, part);
                } else {
                    parts.show(x, y, part);
                }
            }
        }
    }

    /**
     * Moves, scales or mirrors a part or pieces of it within the silhouette of their object.
     *
     * @param moves of one part of one object
     */
    record Transform(List<PartMove> moves, LabelMap inferred) implements PartStep {

        public Transform {
            moves = List.copyOf(moves);
        }

        @Override
        public Scene apply(Scene scene) {
            if (moves.isEmpty()) {
                return scene;
            }
            PartPixels first = moves.getFirst().pixels();
            PartEditor before = new PartEditor(scene, inferred);
            return new PartPlacement(scene, inferred)
                    .place(
                            first.object(),
                            first.partId(),
                            (x, y) -> moves.stream().anyMatch(move -> move.takes(x, y)),
                            (x, y) -> moves.stream().anyMatch(move -> move.puts(x, y, before)))
                    .build();
        }
    }

    /**
     * Gives objects a part of another object instead of their own, mapped from its bounds to theirs. Objects of a class
     * with other parts stay as they are.
     */
    record Copy(PartPixels source, Set<Integer> instanceIds, LabelMap inferred) implements PartStep {

        public Copy {
            instanceIds = Set.copyOf(instanceIds);
        }

        @Override
        public Scene apply(Scene scene) {
            PartPlacement placement = new PartPlacement(scene, inferred);
            for (SceneObject target : SceneObjects.of(scene).withIds(instanceIds)) {
                if (hasSameParts(scene, target)) {
                    copyTo(target, placement);
                }
            }
            return placement.build();
        }

        private boolean hasSameParts(Scene scene, SceneObject target) {
            return scene.vocabulary()
                    .get(target.classId())
                    .parts()
                    .equals(scene.vocabulary().get(source.object().classId()).parts());
        }

        private void copyTo(SceneObject target, PartPlacement placement) {
            IntRect from = source.object().bounds();
            IntRect to = target.bounds();
            placement.place(
                    target,
                    source.partId(),
                    (x, y) -> true,
                    (x, y) -> source.pixels()
                            .contains(
                                    from.x() + (int) ((x - to.x() + 0.5) * from.width() / to.width()),
                                    from.y() + (int) ((y - to.y() + 0.5) * from.height() / to.height())));
        }
    }
}
