package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partbrush.bundle.SupportSet;
import org.partbrush.label.Vocabulary;
import org.partbrush.nn.EncodedSupports;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.ObjectCrop;
import org.partbrush.nn.Ops;
import org.partbrush.nn.PartCanvas;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.PartNetConfig;
import org.partbrush.train.data.BatchBox;
import org.partbrush.train.data.Frame;
import org.partbrush.train.data.SceneBatch;

/**
 * The feature maps of a frozen PartNet, which the paper's generator reads, composed object by object (METHOD.md section 2).
 * For the training thread.
 *
 * @param supportsOfClass encoded supports by semantic class; objects of other classes have no parts
 */
record PartFeatures(BundledPartNet partNet, Ops ops, Map<Integer, EncodedSupports> supportsOfClass) {

    /**
     * The composed maps of a batch.
     *
     * @param features NxPxHxW, 0 outside of objects
     * @param mask Nx1xHxW, 1 where a part other than the background is likeliest
     */
    record Composed(NDArray features, NDArray mask) {}

    /**
     * Encodes the supports of a bundle.
     *
     * @throws IOException if the bundle's PartNet does not fit the generator
     */
    static PartFeatures of(NDManager manager, Ops ops, Path bundle, Vocabulary vocabulary, GeneratorConfig config)
            throws IOException {
        BundledPartNet partNet = BundledPartNet.read(manager, ops, bundle);
        PartNetConfig shape = partNet.inference().partNet().config();
        int channels = shape.parts() * shape.widths().get(1);
        if (channels != config.partChannels()) {
            throw new IOException("The PartNet in " + bundle + " gives " + channels
                    + " feature maps, but the generator reads " + config.partChannels() + ".");
        }
        Map<Integer, EncodedSupports> supports = new HashMap<>();
        for (Map.Entry<SupportSet, List<byte[]>> entry : partNet.supports().entrySet()) {
            EncodedSupports encoded = PartLabeller.encode(
                    manager, partNet.inference().partNet(), partNet.pass(), entry.getValue(), shape.parts());
            for (String name : entry.getKey().classes()) {
                vocabulary.named(name).ifPresent(known -> supports.put(known.id(), encoded));
            }
        }
        return new PartFeatures(partNet, ops, supports);
    }

    /** Infers the parts of all objects of a batch. */
    Composed compose(NDManager manager, SceneBatch scenes) {
        NDList features = new NDList();
        NDList masks = new NDList();
        for (int n = 0; n < scenes.count(); n++) {
            PartCanvas canvas = canvas(manager, scenes.frame());
            for (BatchBox object : scenes.boxes()) {
                EncodedSupports supports = supportsOfClass.get(object.classId());
                if (object.sample() == n && supports != null) {
                    paint(manager, scenes, object, supports, canvas);
                }
            }
            features.add(canvas.features());
            masks.add(canvas.mask());
        }
        return new Composed(NDArrays.concat(features, 0), NDArrays.concat(masks, 0));
    }

    private PartCanvas canvas(NDManager manager, Frame frame) {
        PartNetConfig shape = partNet.inference().partNet().config();
        int channels = shape.parts() * shape.widths().get(1);
        return new PartCanvas(manager, channels, shape.parts(), new Shape(frame.height(), frame.width()));
    }

    private void paint(
            NDManager parent, SceneBatch scenes, BatchBox object, EncodedSupports supports, PartCanvas canvas) {
        Frame frame = scenes.frame();
        try (NDManager manager = parent.newSubManager()) {
            ObjectCrop crop = new ObjectCrop(ops, object.box().widened(frame.height(), frame.width()));
            NDArray silhouette = crop.cut(pixels(manager, scenes, object));
            PartNet network = partNet.inference().partNet();
            NDArray query = network.encodeShape(partNet.pass(), silhouette.squeeze(1));
            canvas.paste(crop, silhouette, network.decode(partNet.pass(), query, supports));
        }
    }

    /** 1 where the object is, 1x1xHxW. */
    private static NDArray pixels(NDManager manager, SceneBatch scenes, BatchBox object) {
        Frame frame = scenes.frame();
        float[] mask = new float[frame.pixels()];
        for (int i = 0; i < mask.length; i++) {
            int instance = scenes.instance()[object.sample() * frame.pixels() + i] & 0xFF;
            mask[i] = instance == object.index() ? 1 : 0;
        }
        return manager.create(mask, new Shape(1, 1, frame.height(), frame.width()));
    }
}
