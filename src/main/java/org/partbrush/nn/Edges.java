package org.partbrush.nn;

import ai.djl.ndarray.NDArray;

/** How SPADE and PSM pass from one region to the next. */
enum Edges {
    /** From pixel to pixel: with kernel 1 the steps of a map's outlines show in the image. */
    HARD {
        @Override
        NDArray of(Pass pass, NDArray map) {
            return map;
        }
    },
    /** By the mean of the 3x3 pixels around each, as a lens does (decision 0062). */
    SOFT {
        @Override
        NDArray of(Pass pass, NDArray map) {
            return pass.ops().blur(map);
        }
    };

    /** @param map gamma, beta or masks of regions, NxCxHxW, at the size of the modulated features */
    abstract NDArray of(Pass pass, NDArray map);
}
