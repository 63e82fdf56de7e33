package org.partbrush.ui.model;

import org.partbrush.document.SceneObject;

/**
 * To what a part operation is done.
 *
 * @param isWholeClass whether to all objects of the object's class
 */
public record PartTarget(SceneObject object, boolean isWholeClass) {}
