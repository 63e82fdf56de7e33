package org.partbrush.synthesis;

import java.nio.file.Path;

/**
 * Objects whose parts a model shall infer without being trained on them.
 *
 * @param className one of the scene's classes
 * @param supports folder of support part maps: label PNGs, 0 outside of the object, then its parts from 1
 */
public record NewCategory(String className, Path supports) {}
