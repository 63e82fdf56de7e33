package org.partbrush.train.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.util.Iterator;
import org.partbrush.nn.Parameter;
import org.partbrush.nn.Weights;

/**
 * An exponential moving average of a network, which makes better pictures than the network itself (METHOD.md section 4
 * "EMA"). It takes in every entry, running statistics and the vectors of power iterations too; integers are cut off. One
 * thread at a time.
 *
 * @param average of a network of the same configuration
 * @param startsFast whether it forgets faster in the first steps, so that the random start does not linger in a short run;
 *     the reference's does not
 */
public record Ema(Weights average, double decay, boolean startsFast) {

    /** With a fast start. */
    public Ema(Weights average, double decay) {
        this(average, decay, true);
    }

    /** Takes in the weights after step number {@code step}. */
    public void update(Weights current, long step) {
        double keep = startsFast ? Math.min(decay, (1 + step) / (10.0 + step)) : decay;
        Iterator<Parameter> sources = current.all().iterator();
        for (Parameter mine : average.all()) {
            // Cut off from the graph, or every step would hang on the one before.
            try (NDArray source = sources.next().array().stopGradient()) {
                blend(mine.array(), source, keep);
            }
        }
    }

    private static void blend(NDArray target, NDArray source, double keep) {
        if (target.getDataType() != DataType.INT64) {
            try (NDArray share = source.mul(1 - keep)) {
                target.muli(keep).addi(share);
            }
            return;
        }
        // As the reference's tensors do: in float32, then cut off.
        float blended = target.getLong() * (float) keep + source.getLong() * (float) (1 - keep);
        target.subi(target).addi((long) blended);
    }
}
