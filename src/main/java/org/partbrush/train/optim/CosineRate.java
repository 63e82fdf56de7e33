package org.partbrush.train.optim;

/**
 * A learning rate that rises to its height and then falls to a tenth of it, by a cosine (Loshchilov and Hutter, ICLR 2017).
 *
 * @param height of the rate
 * @param warmupSteps over which it rises; 1: it starts at its height
 * @param decaySteps over which it falls, counted from the first step
 */
public record CosineRate(double height, long warmupSteps, long decaySteps) {

    /** The rate in step number {@code step}. */
    public double at(long step) {
        double rise = Math.min(1, (step + 1.0) / warmupSteps);
        double way = Math.min(1, step / (double) decaySteps);
        return height * rise * (0.55 + 0.45 * Math.cos(Math.PI * way));
    }
}
