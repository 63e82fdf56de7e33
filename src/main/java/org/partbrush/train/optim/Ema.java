package org.partbrush.train.optim;

import ai.djl.ndarray.NDArray;
import java.util.Iterator;
import org.partbrush.nn.Parameter;
import org.partbrush.nn.Weights;

/**
 * An exponential moving average of a network's weights, which makes better pictures than the weights themselves. In the
 * first steps it forgets faster, so that the random start does not linger. One thread at a time.
 *
 * @param average of a network of the same configuration
 */
public record Ema(Weights average, double decay) {

    /** Takes in the weights after step number {@code step}; running statistics and the like are copied. */
    public void update(Weights current, long step) {
        double keep = Math.min(decay, (1 + step) / (10.0 + step));
        Iterator<Parameter> sources = current.all().iterator();
        for (Parameter mine : average.all()) {
            NDArray target = mine.array();
            // Cut off from the graph, or every step would hang on the one before.
            try (NDArray source = sources.next().array().stopGradient()) {
                if (mine.isTrainable()) {
                    try (NDArray share = source.mul(1 - keep)) {
                        target.muli(keep).addi(share);
                    }
                } else {
                    source.copyTo(target);
                }
            }
        }
    }
}
