package org.partbrush.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.bundle.SupportSet;
import org.partbrush.nn.Ops;
import org.partbrush.nn.PartInference;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.train.shape.ShapeReader;

/**
 * The PartNet of a bundle, frozen, with its support part maps. For the training thread; the memory belongs to the manager
 * it was read with.
 *
 * @param identity tells its weights and supports from those of others
 * @param pass an inference pass
 * @param supports part maps of each category, 64x64 each, in the order of PartNet's categories
 */
record BundledPartNet(String identity, PartInference inference, Pass pass, Map<SupportSet, List<byte[]>> supports) {

    static BundledPartNet read(NDManager manager, Ops ops, Path folder) throws IOException {
        ModelBundle bundle = ModelBundle.open(folder);
        Map<SupportSet, List<byte[]>> supports = new LinkedHashMap<>();
        for (SupportSet set : bundle.manifest().supports()) {
            List<byte[]> maps = new ArrayList<>();
            for (Path file : bundle.supportFiles(set)) {
                maps.add(ShapeReader.readSupport(file));
            }
            supports.put(set, maps);
        }
        return new BundledPartNet(
                bundle.partNetIdentity(),
                bundle.partInference(manager),
                Pass.inference(ops, Precision.FLOAT32),
                supports);
    }
}
