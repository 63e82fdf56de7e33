package org.partbrush.train;

/** How the networks of a generator training learn from each other. */
public enum Recipe {
    /** Ours, for small data and little time: first each alone, then the discriminators judge the generator's own images. */
    STREET,
    /** The paper's (METHOD.md section 4): new images for the discriminator, no losses but the published ones. */
    PAPER
}
