package org.partbrush.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.partbrush.document.Scene;
import org.partbrush.nn.PartCanvas;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.PartNetConfig;
import org.partbrush.raster.LabelMap;
import org.partbrush.synthesis.PartInferrer;

/**
 * PartNet for generators that read its feature maps: everything is composed as in the reference (METHOD.md section 2), so
 * that the part map shown is the one in the features. Objects run through the network one by one, which bounds memory: the
 * features of one take 5 MB.
 */
final class FeatureParts implements PartInferrer {

    private final NDManager manager;
    private final LoadedPartNet partNet;

    FeatureParts(NDManager manager, LoadedPartNet partNet) {
        this.manager = manager;
        this.partNet = partNet;
    }

    @Override
    public LabelMap infer(Scene scene) {
        try (NDManager local = manager.newSubManager()) {
            int[] labels = labels(compose(local, scene));
            LabelMap.Editor parts =
                    LabelMap.filled(scene.width(), scene.height(), 0).edit();
            for (int y = 0, i = 0; y < scene.height(); y++) {
                for (int x = 0; x < scene.width(); x++, i++) {
                    if (scene.instanceMap().get(x, y) != 0) {
                        parts.set(x, y, labels[i]);
                    }
                }
            }
            return parts.build();
        }
    }

    /** Features and logits of all objects of a scene; they belong to {@code local}. */
    PartCanvas compose(NDManager local, Scene scene) {
        PartNetConfig config = partNet.inference().partNet().config();
        int channels = config.parts() * config.widths().get(1);
        PartCanvas canvas = new PartCanvas(local, channels, config.parts(), new Shape(scene.height(), scene.width()));
        int side = PartNetConfig.SIZE;
        for (SilhouetteCrop object : SilhouetteCrop.of(local, partNet, scene)) {
            try (NDManager inner = local.newSubManager()) {
                float[] pixels = object.silhouette().toFloats(side * side);
                NDArray silhouette = inner.create(pixels, new Shape(1, side, side));
                NDArray query = partNet.inference().partNet().encodeShape(partNet.pass(), silhouette);
                PartNet.Output output = partNet.inference()
                        .partNet()
                        .decode(partNet.pass(), query, object.category().supports());
                canvas.paste(object.crop(), silhouette.expandDims(1), output);
            }
        }
        return canvas;
    }

    /** The likeliest part of every pixel, row-major. */
    static int[] labels(PartCanvas canvas) {
        return canvas.logits().argMax(1).toType(DataType.INT32, false).toIntArray();
    }
}
