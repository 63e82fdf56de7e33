package org.partbrush.synthesis;

/** How much of a scene is asked for. */
public enum Wanted {
    /** The inferred parts alone, for the overlay. */
    PARTS,
    /** Parts and picture. */
    PICTURE
}
