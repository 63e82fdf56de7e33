package org.partbrush.nn;

/** How the part features enter the generator: the rows of the paper's ablation table. */
public enum PartInjection {
    /** Part-semantic modulation, masked, before {@code conv_p} (METHOD.md section 3): the paper's own. */
    PSM,
    /** The part features modulate like SPADE, unmasked, at the same place. */
    SPADE,
    /** The part features are appended to the conditioning of every SPADE layer; no {@code conv_p}. */
    CONCAT,
    /** No part branch at all. */
    NONE
}
