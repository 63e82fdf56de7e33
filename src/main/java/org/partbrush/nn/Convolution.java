package org.partbrush.nn;

import ai.djl.ndarray.NDArray;

/** A convolution with stride 1 and padding k/2, plain or spectrally normalised. */
interface Convolution {

    NDArray forward(Pass pass, NDArray x);

    /** With zero padding, with or without spectral norm, as a network's configuration says. */
    static Convolution of(Scope scope, int in, int out, int kernel, boolean spectral) {
        return of(scope, in, out, kernel, spectral, Padding.ZEROS);
    }

    /** {@link #of(Scope, int, int, int, boolean)} with a padding to choose. */
    static Convolution of(Scope scope, int in, int out, int kernel, boolean spectral, Padding padding) {
        return spectral ? new SpectralConv(scope, in, out, kernel, padding) : new Conv(scope, in, out, kernel, padding);
    }

    /** A 1x1 convolution without bias. */
    static Convolution shortcut(Scope scope, int in, int out, boolean spectral) {
        return spectral ? new SpectralConv(scope, in, out, 1, false) : new Conv(scope, in, out, 1, false);
    }
}
