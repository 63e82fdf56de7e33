package org.partbrush.inference;

import org.partbrush.nn.Shade;

/** How the colour of a region differs from place to place, in {@link Shade}s. For one thread at a time. */
interface Shading {

    /** The shade of a pixel. */
    int at(int x, int y);

    /** The direction as {@link Shade#of} wants it. */
    float[] along();

    /** One shade for all. */
    record Even() implements Shading {

        @Override
        public int at(int x, int y) {
            return 0;
        }

        @Override
        public float[] along() {
            return new float[0];
        }
    }
}
