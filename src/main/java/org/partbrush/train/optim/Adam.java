package org.partbrush.train.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.partbrush.nn.Parameter;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;

/**
 * Adam (Kingma and Ba, ICLR 2015) with bias correction, over the trainable tensors of one network. One thread at a time;
 * owns its moments.
 */
public final class Adam implements AutoCloseable {

    private static final double DEFAULT_EPSILON = 1e-8;
    private static final String FIRST = "first.";
    private static final String SECOND = "second.";
    private static final String STEP = "step";

    private final NDManager manager;
    private final Weights weights;
    private final double beta1;
    private final double beta2;
    private final double epsilon;
    private final Map<String, NDArray> moments = new LinkedHashMap<>();
    private long steps;

    public Adam(NDManager parent, Weights weights, double beta1, double beta2) {
        this(parent, weights, beta1, beta2, DEFAULT_EPSILON);
    }

    /** @param epsilon added to the root of the second moment */
    public Adam(NDManager parent, Weights weights, double beta1, double beta2, double epsilon) {
        this.manager = parent.newSubManager();
        this.weights = weights;
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.epsilon = epsilon;
        for (Parameter parameter : weights.trainable()) {
            Shape shape = parameter.array().getShape();
            moments.put(FIRST + parameter.name(), manager.zeros(shape));
            moments.put(SECOND + parameter.name(), manager.zeros(shape));
        }
    }

    /** Moves the weights against their gradients, then clears the gradients. */
    public void step(double rate) {
        steps++;
        double correction1 = 1 - Math.pow(beta1, steps);
        double correction2 = Math.sqrt(1 - Math.pow(beta2, steps));
        for (Parameter parameter : weights.trainable()) {
            NDArray weight = parameter.array();
            if (weight.hasGradient()) {
                try (NDArray gradient = weight.getGradient()) {
                    update(parameter, gradient, rate * correction2 / correction1, epsilon * correction2);
                    gradient.muli(0);
                }
            }
        }
    }

    /** The engine's own step: first moment times rate / (root of second moment + epsilon), all in place. */
    private void update(Parameter parameter, NDArray gradient, double rate, double scaledEpsilon) {
        NDArray weight = parameter.array();
        NDList inputs =
                new NDList(weight, gradient, moment(FIRST + parameter.name()), moment(SECOND + parameter.name()));
        weight.getNDArrayInternal()
                .adamUpdate(
                        inputs,
                        new NDList(weight),
                        0,
                        (float) rate,
                        0,
                        1,
                        -1,
                        (float) beta1,
                        (float) beta2,
                        (float) scaledEpsilon,
                        false,
                        false);
    }

    private NDArray moment(String name) {
        NDArray moment = moments.get(name);
        if (moment == null) {
            throw new IllegalStateException("No moment " + name + ".");
        }
        return moment;
    }

    /** Forgets gradients that nobody will use. */
    public void clearGradients() {
        for (Parameter parameter : weights.trainable()) {
            if (parameter.array().hasGradient()) {
                try (NDArray gradient = parameter.array().getGradient()) {
                    gradient.muli(0);
                }
            }
        }
    }

    /** The moments and the number of steps. */
    public Map<String, WeightTensor> save() {
        Map<String, WeightTensor> state = new LinkedHashMap<>();
        moments.forEach((name, m) -> state.put(
                name, WeightTensor.ofFloats(m.toFloatArray(), m.getShape().getShape())));
        state.put(STEP, WeightTensor.ofLongs(new long[] {steps}));
        return state;
    }

    /** Goes on from a saved state of an optimiser of the same network. */
    public void load(Map<String, WeightTensor> state) throws IOException {
        Map<String, long[]> expected = new LinkedHashMap<>();
        moments.forEach((name, m) -> expected.put(name, m.getShape().getShape()));
        expected.put(STEP, new long[0]);
        var differences = Weights.differences(expected, state);
        if (!differences.isEmpty()) {
            throw new IOException("The optimiser's state does not fit the network: " + differences.getFirst()
                    + (differences.size() > 1 ? ", and " + (differences.size() - 1) + " more." : "."));
        }
        state.forEach((name, tensor) -> {
            if (name.equals(STEP)) {
                steps = tensor.toLongs()[0];
            } else {
                try (NDArray source =
                        manager.create(tensor.toFloats(), moment(name).getShape())) {
                    source.copyTo(moment(name));
                }
            }
        });
    }

    @Override
    public void close() {
        manager.close();
    }
}
