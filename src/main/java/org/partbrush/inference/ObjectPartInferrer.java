package org.partbrush.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.document.SceneObjects;
import org.partbrush.nn.Extent;
import org.partbrush.nn.ObjectBox;
import org.partbrush.nn.ObjectCrop;
import org.partbrush.nn.Ops;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.PartNetConfig;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.nn.Torch;
import org.partbrush.nn.Weights;
import org.partbrush.raster.IntRect;
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
    private final Pass pass;
    private final PartNet net;
    private final Map<String, SupportCategory> categoryOfClass = new HashMap<>();
    private final Map<Silhouette, float[]> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Silhouette, float[]> eldest) {
            return size() > KEPT;
        }
    };

    ObjectPartInferrer(NDManager manager, Ops ops, ModelBundle bundle) throws IOException {
        this.manager = manager;
        pass = Pass.inference(ops, Precision.FLOAT32);
        Weights weights = new Weights(manager);
        net = new PartNet(bundle.model().partNet(), weights);
        weights.load(bundle.partNetWeights());
        for (int i = 0; i < bundle.manifest().supports().size(); i++) {
            SupportCategory category = SupportCategory.load(manager, pass, net, bundle, i);
            bundle.manifest().supports().get(i).classes().forEach(name -> categoryOfClass.put(name, category));
        }
    }

    /** An object, the place of its crop and what PartNet sees. */
    private record Crop(SceneObject object, ObjectBox box, SupportCategory category, Silhouette silhouette) {}

    @Override
    public LabelMap infer(Scene scene) {
        LabelMap.Editor parts =
                LabelMap.filled(scene.width(), scene.height(), 0).edit();
        try (NDManager local = manager.newSubManager()) {
            List<Crop> crops = new ArrayList<>();
            for (SceneObject object : SceneObjects.of(scene).all()) {
                crop(local, scene, object).ifPresent(crops::add);
            }
            Map<Silhouette, float[]> logits = logits(local, crops);
            crops.forEach(crop -> paste(local, scene, crop, logits, parts));
        }
        return parts.build();
    }

    private Optional<Crop> crop(NDManager local, Scene scene, SceneObject object) {
        SupportCategory category =
                categoryOfClass.get(scene.vocabulary().get(object.classId()).name());
        if (category == null) {
            return Optional.empty();
        }
        IntRect b = object.bounds();
        return ObjectBox.of(
                        new Extent(b.y(), b.bottom() - 1),
                        new Extent(b.x(), b.right() - 1),
                        scene.height(),
                        scene.width())
                .map(tight -> tight.widened(scene.height(), scene.width()))
                .map(box -> new Crop(object, box, category, silhouette(local, scene, object, box, category)));
    }

    private Silhouette silhouette(
            NDManager local, Scene scene, SceneObject object, ObjectBox box, SupportCategory category) {
        int height = box.rows().length();
        int width = box.columns().length();
        float[] mask = new float[height * width];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                int id = scene.instanceMap()
                        .get(box.columns().low() + x, box.rows().low() + y);
                mask[i] = id == object.instanceId() ? 1 : 0;
            }
        }
        float[] square = new ObjectCrop(pass.ops(), box)
                .square(local.create(mask, new Shape(1, 1, height, width)))
                .toFloatArray();
        BitSet pixels = new BitSet(square.length);
        for (int i = 0; i < square.length; i++) {
            pixels.set(i, square[i] > 0);
        }
        return new Silhouette(category.index(), category.slots(), pixels);
    }

    /** The part logits of every silhouette, slots x 64 x 64, from memory or from the network. */
    private Map<Silhouette, float[]> logits(NDManager local, List<Crop> crops) {
        Map<Silhouette, float[]> logits = new HashMap<>();
        Map<SupportCategory, Set<Silhouette>> unknown = new HashMap<>();
        for (Crop crop : crops) {
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
            NDArray query = net.encodeShape(pass, inner.create(masks, new Shape(group.size(), SIZE, SIZE)));
            NDArray logits = net.decode(pass, query, category.supports()).logits();
            for (int n = 0; n < group.size(); n++) {
                found.put(group.get(n), logits.get(n).toFloatArray());
            }
        }
    }

    /** Logits are enlarged smoothly and compared at full size, so that parts have no steps. */
    private void paste(
            NDManager local, Scene scene, Crop crop, Map<Silhouette, float[]> logits, LabelMap.Editor parts) {
        float[] object = Objects.requireNonNull(logits.get(crop.silhouette()));
        Shape shape = new Shape(1, crop.category().slots(), SIZE, SIZE);
        float[] labels = new ObjectCrop(pass.ops(), crop.box())
                .restore(Torch.aligned(local.create(object, shape)), true)
                .argMax(1)
                .toType(DataType.FLOAT32, false)
                .toFloatArray();
        int width = crop.box().columns().length();
        for (int i = 0; i < labels.length; i++) {
            int x = crop.box().columns().low() + i % width;
            int y = crop.box().rows().low() + i / width;
            if (scene.instanceMap().get(x, y) == crop.object().instanceId()) {
                parts.set(x, y, (int) labels[i]);
            }
        }
    }
}
