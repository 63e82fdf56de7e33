package org.partbrush.ui.model;

/**
 * An object of the scene, or one of its parts.
 *
 * @param partId of the object's class, 0 for the object as a whole
 */
public record PartRef(int instanceId, int partId) {

    public static PartRef object(int instanceId) {
        return new PartRef(instanceId, 0);
    }

    public boolean isObject() {
        return partId == 0;
    }
}
