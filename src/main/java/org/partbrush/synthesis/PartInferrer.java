package org.partbrush.synthesis;

import org.partbrush.document.Scene;
import org.partbrush.raster.LabelMap;

/** Infers the parts of every object from its silhouette and class alone. One caller at a time. */
public interface PartInferrer {

    /**
     * The inferred part map of a scene: part ids of each object's class, 0 where there is no part. The user's edits are
     * not looked at. Implementations keep what they inferred for silhouettes they have seen, so that painting one
     * object costs one object.
     */
    LabelMap infer(Scene scene);
}
