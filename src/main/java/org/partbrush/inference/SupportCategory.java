package org.partbrush.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.bundle.SupportSet;
import org.partbrush.nn.EncodedSupports;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.PartNetConfig;
import org.partbrush.nn.PartSource;
import org.partbrush.nn.Pass;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;

/**
 * A category of objects with its support part maps, encoded once.
 *
 * @param index among the bundle's categories
 * @param slots parts of this category's classes, background included: only these are looked for
 */
record SupportCategory(int index, int slots, EncodedSupports supports) {

    /** Reads and encodes a bundle's support maps of one category. */
    static SupportCategory load(NDManager manager, Pass pass, PartNet net, ModelBundle bundle, int index)
            throws IOException {
        SupportSet set = bundle.manifest().supports().get(index);
        int slots = slots(bundle, set);
        List<Path> files = bundle.supportFiles(set);
        int pixels = PartNetConfig.SIZE * PartNetConfig.SIZE;
        float[] labels = new float[files.size() * pixels];
        for (int n = 0; n < files.size(); n++) {
            LabelMap map = LabelPng.read(files.get(n));
            check(files.get(n), map, slots);
            for (int i = 0; i < pixels; i++) {
                labels[n * pixels + i] = map.get(i % PartNetConfig.SIZE, i / PartNetConfig.SIZE);
            }
        }
        try (NDManager local = manager.newSubManager()) {
            NDArray maps = local.create(labels, new Shape(1, files.size(), PartNetConfig.SIZE, PartNetConfig.SIZE));
            EncodedSupports encoded = net.encodeSupports(pass, maps, slots);
            encoded.keys().attach(manager);
            encoded.values().attach(manager);
            return new SupportCategory(index, slots, encoded);
        }
    }

    /** A generator that reads features was trained with all slots, whichever parts a class has. */
    private static int slots(ModelBundle bundle, SupportSet set) throws IOException {
        if (bundle.model().generator().partSource() == PartSource.FEATURES) {
            return bundle.model().partNet().parts();
        }
        return bundle.model()
                .slots(set)
                .orElseThrow(() -> new IOException("The model's category " + set.category()
                        + " belongs to no class with parts: repair bundle.json."));
    }

    private static void check(Path file, LabelMap map, int slots) throws IOException {
        if (map.width() != PartNetConfig.SIZE || map.height() != PartNetConfig.SIZE) {
            throw new IOException(file + " is " + map.width() + "x" + map.height()
                    + " pixels, but a support part map has 64x64: resize it.");
        }
        for (int label : map.toArray()) {
            if (label >= slots) {
                throw new IOException(file + " has the part id " + label + ", but its class has only " + (slots - 1)
                        + " parts: correct the map.");
            }
        }
    }
}
