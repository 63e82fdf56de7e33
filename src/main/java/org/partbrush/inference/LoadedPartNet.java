package org.partbrush.inference;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.nn.Ops;
import org.partbrush.nn.PartInference;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;

/**
 * A bundle's PartNet, and its part U-Net if it has one, with its support part maps encoded. The native memory belongs to the
 * manager it was loaded with.
 *
 * @param categoryOfClass by the names of semantic classes; objects of other classes have no parts
 */
record LoadedPartNet(PartInference inference, Pass pass, Map<String, SupportCategory> categoryOfClass) {

    LoadedPartNet {
        categoryOfClass = Map.copyOf(categoryOfClass);
    }

    static LoadedPartNet load(NDManager manager, Ops ops, ModelBundle bundle) throws IOException {
        Pass pass = Pass.inference(ops, Precision.FLOAT32);
        PartInference inference = bundle.partInference(manager);
        Map<String, SupportCategory> categories = new HashMap<>();
        for (int i = 0; i < bundle.manifest().supports().size(); i++) {
            List<String> classes = bundle.manifest().supports().get(i).classes();
            if (!classes.isEmpty()) {
                SupportCategory category = SupportCategory.load(manager, pass, inference.partNet(), bundle, i);
                classes.forEach(name -> categories.put(name, category));
            }
        }
        return new LoadedPartNet(inference, pass, categories);
    }

    Optional<SupportCategory> category(String className) {
        return Optional.ofNullable(categoryOfClass.get(className));
    }
}
