package org.partbrush.train;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.partbrush.nn.Ops;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;
import org.partbrush.train.data.StepRandom;
import org.partbrush.train.optim.Initialization;
import org.partbrush.train.run.Checkpoint;
import org.partbrush.train.run.Progress;
import org.partbrush.train.run.RunFolder;

/** A network in training that has no adversary, beside the moving average that is shipped. For the training thread. */
record Averaged(Trained<?> trained, Weights average) {

    private static final String AVERAGE = "-average";

    /** Fills the network and its average: from the last checkpoint, from other weights or at random. */
    Progress start(TrainingRequest request, RunFolder folder, Ops ops, long seed) throws IOException {
        Optional<Checkpoint> last = folder.checkpoints().last();
        if (request.resume() && last.isPresent()) {
            trained.load(last.get());
            average.load(last.get().part(trained.name() + AVERAGE));
            return last.get().progress();
        }
        // Step numbers are never negative, so no step draws what the start values drew.
        Initialization initialization = new Initialization(ops, StepRandom.of(seed, -1));
        initialization.apply(trained.weights(), 0);
        if (request.init() != null) {
            StartWeights.of(request.init()).load(trained, initialization);
        }
        average.load(trained.weights().save());
        return Progress.START;
    }

    /** Takes over tensors of another network for those declared below a place; others of them are left. */
    void take(Map<String, WeightTensor> tensors, String place) throws IOException {
        Map<String, WeightTensor> merged = trained.weights().save();
        tensors.forEach((name, tensor) -> merged.replace(place + "." + name, tensor));
        trained.weights().load(merged);
        average.load(merged);
    }

    /** What a checkpoint keeps. */
    Map<String, Supplier<Map<String, WeightTensor>>> parts() {
        Map<String, Supplier<Map<String, WeightTensor>>> parts = new LinkedHashMap<>(trained.parts());
        parts.put(trained.name() + AVERAGE, average::save);
        return parts;
    }
}
