package org.partbrush.train;

import ai.djl.ndarray.NDArray;
import org.jspecify.annotations.Nullable;
import org.partbrush.nn.Torch;

/** A weighted sum of losses whose terms are noted for the log. Belongs to one step. */
public final class LossSum {

    private final StepMeans means;
    private @Nullable NDArray total;

    LossSum(StepMeans means) {
        this.means = means;
    }

    /** Adds {@code weight * loss}; a loss of weight 0 is left out. */
    public void add(String name, NDArray loss, double weight) {
        if (weight == 0) {
            return;
        }
        NDArray term = Torch.times(loss, weight);
        means.add(name, term.getFloat());
        total = total == null ? term : total.add(term);
    }

    public NDArray total() {
        if (total == null) {
            throw new IllegalArgumentException("All losses of this step have the weight 0.");
        }
        return total;
    }
}
