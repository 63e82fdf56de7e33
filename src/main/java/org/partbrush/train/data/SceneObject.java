package org.partbrush.train.data;

import org.partbrush.raster.IntRect;

/**
 * One object of a training scene.
 *
 * @param index its value in the scene's instance plane
 * @param classId the class most of its pixels have
 * @param hasParts whether the data set says what its parts are; without, its pixels have part channel 0
 */
public record SceneObject(int index, int classId, IntRect box, boolean hasParts) {}
