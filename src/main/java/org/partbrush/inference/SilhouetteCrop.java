package org.partbrush.inference;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.document.SceneObjects;
import org.partbrush.nn.Extent;
import org.partbrush.nn.ObjectBox;
import org.partbrush.nn.ObjectCrop;
import org.partbrush.raster.IntRect;

/** An object that has parts, the place of its crop and what PartNet sees. */
record SilhouetteCrop(SceneObject object, ObjectCrop crop, SupportCategory category, Silhouette silhouette) {

    /** Those of a scene in the order of their instance ids; objects of one pixel or line are left out. */
    static List<SilhouetteCrop> of(NDManager local, LoadedPartNet partNet, Scene scene) {
        return SceneObjects.of(scene).all().stream()
                .flatMap(object -> of(local, partNet, scene, object).stream())
                .toList();
    }

    private static Optional<SilhouetteCrop> of(
            NDManager local, LoadedPartNet partNet, Scene scene, SceneObject object) {
        String className = scene.vocabulary().get(object.classId()).name();
        IntRect b = object.bounds();
        return partNet.category(className)
                .flatMap(category -> ObjectBox.of(
                                new Extent(b.y(), b.bottom() - 1),
                                new Extent(b.x(), b.right() - 1),
                                scene.height(),
                                scene.width())
                        .map(tight -> tight.widened(scene.height(), scene.width()))
                        .map(box -> of(local, new ObjectCrop(partNet.pass().ops(), box), scene, object, category)));
    }

    private static SilhouetteCrop of(
            NDManager local, ObjectCrop crop, Scene scene, SceneObject object, SupportCategory category) {
        ObjectBox box = crop.box();
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
        float[] square =
                crop.square(local.create(mask, new Shape(1, 1, height, width))).toFloatArray();
        BitSet pixels = new BitSet(square.length);
        for (int i = 0; i < square.length; i++) {
            pixels.set(i, square[i] > 0);
        }
        return new SilhouetteCrop(object, crop, category, new Silhouette(category.index(), category.slots(), pixels));
    }

    ObjectBox box() {
        return crop.box();
    }
}
