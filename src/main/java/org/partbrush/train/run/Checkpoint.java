package org.partbrush.train.run;

import java.util.Map;
import org.partbrush.nn.WeightTensor;

/**
 * The whole state of a run between two steps.
 *
 * @param step number of steps done
 * @param seconds spent training so far
 * @param parts tensors by part of the state (a network, its average, an optimiser's moments) and name
 */
public record Checkpoint(long step, double seconds, Map<String, Map<String, WeightTensor>> parts) {

    /** Before the first step; nothing is stored in it. */
    public static final Checkpoint BEGINNING = new Checkpoint(0, 0, Map.of());

    public Checkpoint {
        parts = Map.copyOf(parts);
    }
}
