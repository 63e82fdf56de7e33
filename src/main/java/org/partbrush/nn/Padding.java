package org.partbrush.nn;

/** What a convolution finds beyond the edges of a map. */
enum Padding {
    /** Nothing, as in the paper. A network learns from it how far the edges are. */
    ZEROS,
    /** The outermost cells again: to an even region the edges of the image make no difference (decision 0059). */
    REPLICATE
}
