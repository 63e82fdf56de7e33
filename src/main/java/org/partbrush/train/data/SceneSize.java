package org.partbrush.train.data;

/** At which size scenes are kept in memory. */
public sealed interface SceneSize {

    /**
     * In their own proportions, shrunk by areas until the shorter side has this length; smaller scenes stay as they are.
     * Objects too small to be looked at are left out.
     */
    record ShortSide(int length) implements SceneSize {}

    /** Squashed to one size as the reference does on loading (METHOD.md section 4), with all objects. */
    record Squashed(Frame frame) implements SceneSize {}
}
