package org.partbrush.document;

import org.partbrush.raster.IntRect;

/**
 * One countable object of a scene.
 *
 * @param bounds the smallest rectangle that holds its pixels
 */
public record SceneObject(int instanceId, int classId, IntRect bounds) {}
