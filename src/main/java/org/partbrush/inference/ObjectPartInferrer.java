package org.partbrush.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.partbrush.document.Scene;
import org.partbrush.label.Part;
import org.partbrush.nn.PartNetConfig;
import org.partbrush.nn.Torch;
import org.partbrush.raster.LabelMap;
import org.partbrush.synthesis.PartInferrer;

/**
 * PartNet as a {@link PartInferrer}: each object is cropped to its silhouette, unknown silhouettes go through the network
 * in groups, and the logits are put back. What was inferred for a silhouette is kept, so painting one object costs one
 * object.
 */
final class ObjectPartInferrer implements PartInferrer {

    /** Objects in one forward pass: enough to be efficient, few enough to bound memory. */
    private static final int GROUP = 10;

    /** Silhouettes remembered; one takes about 100 kB. */
    private static final int KEPT = 500;

    private static final int SIZE = PartNetConfig.SIZE;

    private final NDManager manager;
    private final LoadedPartNet partNet;
    private final Map<Silhouette, float[]> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Silhouette, float[]> eldest) {
            return size() > KEPT;
        }
    };

    ObjectPartInferrer(NDManager manager, LoadedPartNet partNet) {
        this.manager = manager;
        this.partNet = partNet;
    }

    @Override
    public LabelMap infer(Scene scene) {
        LabelMap.Editor parts =
                LabelMap.filled(scene.width(), scene.height(), 0).edit();
        try (NDManager local = manager.newSubManager()) {
            List<SilhouetteCrop> crops = SilhouetteCrop.of(local, partNet, scene);
            Map<Silhouette, float[]> logits = logits(local, crops);
            crops.forEach(crop -> paste(local, scene, crop, logits, parts));
        }
        return parts.build();
    }

    /** The part logits of every silhouette, slots x 64 x 64, from memory or from the network. */
    private Map<Silhouette, float[]> logits(NDManager local, List<SilhouetteCrop> crops) {
        Map<Silhouette, float[]> logits = new HashMap<>();
        Map<SupportCategory, Set<Silhouette>> unknown = new HashMap<>();
        for (SilhouetteCrop crop : crops) {
            float[] kept = known.get(crop.silhouette());
            if (kept != null) {
                logits.put(crop.silhouette(), kept);
            } else {
                unknown.computeIfAbsent(crop.category(), c -> new LinkedHashSet<>())
                        .add(crop.silhouette());
            }
        }
        unknown.forEach((category, silhouettes) -> {
            List<Silhouette> list = List.copyOf(silhouettes);
            for (int at = 0; at < list.size(); at += GROUP) {
                infer(local, category, list.subList(at, Math.min(at + GROUP, list.size())), logits);
            }
        });
        known.putAll(logits);
        return logits;
    }

    private void infer(
            NDManager local, SupportCategory category, List<Silhouette> group, Map<Silhouette, float[]> found) {
        try (NDManager inner = local.newSubManager()) {
            int pixels = SIZE * SIZE;
            float[] masks = new float[group.size() * pixels];
            for (int n = 0; n < group.size(); n++) {
                System.arraycopy(group.get(n).toFloats(pixels), 0, masks, n * pixels, pixels);
            }
            NDArray silhouettes = inner.create(masks, new Shape(group.size(), SIZE, SIZE));
            NDArray logits = partNet.inference()
                    .infer(partNet.pass(), silhouettes, category.index(), category.supports(), category.slots());
            for (int n = 0; n < group.size(); n++) {
                found.put(group.get(n), logits.get(n).toFloatArray());
            }
        }
    }

    /** Logits are enlarged smoothly and compared at full size, so that parts have no steps. */
    private void paste(
            NDManager local, Scene scene, SilhouetteCrop crop, Map<Silhouette, float[]> logits, LabelMap.Editor parts) {
        float[] object = Objects.requireNonNull(logits.get(crop.silhouette()));
        Shape shape = new Shape(1, crop.category().slots(), SIZE, SIZE);
        NDArray restored = crop.crop().restoreSampled(Torch.aligned(local.create(object, shape)));
        int[] labels = likeliest(restored);
        int width = crop.box().columns().length();
        plate(scene, crop)
                .ifPresent(plate -> StraightPlates.straighten(labels, width, plate, () -> {
                    restored.set(new NDIndex(":,{}", plate), Float.NEGATIVE_INFINITY);
                    return likeliest(restored);
                }));
        int[] edits = edits(scene, crop);
        DecidedPieces.follow(labels, width, edits);
        for (int i = 0; i < labels.length; i++) {
            if (edits[i] != DecidedPieces.OUTSIDE) {
                parts.set(
                        crop.box().columns().low() + i % width,
                        crop.box().rows().low() + i / width,
                        labels[i]);
            }
        }
    }

    /** What the user decided for an object's pixels within its box, row-major. */
    private static int[] edits(Scene scene, SilhouetteCrop crop) {
        int width = crop.box().columns().length();
        int[] edits = new int[width * crop.box().rows().length()];
        for (int i = 0; i < edits.length; i++) {
            int x = crop.box().columns().low() + i % width;
            int y = crop.box().rows().low() + i / width;
            boolean isOwn = scene.instanceMap().get(x, y) == crop.object().instanceId();
            edits[i] = isOwn ? scene.partEdits().get(x, y) : DecidedPieces.OUTSIDE;
        }
        return edits;
    }

    /** The part id of each pixel, row-major. */
    private static int[] likeliest(NDArray logits) {
        return Torch.likeliestFrom1(logits).toType(DataType.INT32, false).toIntArray();
    }

    /** The id of the license plate among the parts of an object's class. */
    private static Optional<Integer> plate(Scene scene, SilhouetteCrop crop) {
        return scene.vocabulary().get(crop.object().classId()).parts().stream()
                .flatMap(parts -> parts.parts().stream())
                .filter(part -> part.name().equals(StraightPlates.NAME))
                .map(Part::id)
                .findFirst();
    }
}
