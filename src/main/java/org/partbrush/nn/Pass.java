package org.partbrush.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.function.UnaryOperator;

/**
 * One forward pass: how to compute, and who looks on.
 *
 * @param training batch statistics and power iterations instead of stored ones
 * @param probe sees what each block made
 */
public record Pass(Ops ops, boolean training, Precision precision, Probe probe) {

    public static Pass inference(Ops ops, Precision precision) {
        return new Pass(ops, false, precision, Probe.NONE);
    }

    public static Pass training(Ops ops, Precision precision) {
        return new Pass(ops, true, precision, Probe.NONE);
    }

    /** The same pass under another observer. */
    public Pass with(Probe observer) {
        return new Pass(ops, training, precision, observer);
    }

    /** An array in the precision of this pass. */
    public NDArray cast(NDArray x) {
        return precision == Precision.BFLOAT16 ? ops.toBfloat16(x) : x;
    }

    /** An array of this pass as float32 in ordinary order. */
    public NDArray restore(NDArray x) {
        return precision == Precision.BFLOAT16 ? ops.toFloat32(x) : x;
    }

    /**
     * Runs a part of a network and frees every array it makes but its result. Takes over {@code x}: it is freed too
     * (gradients still flow, the engine keeps what they need).
     */
    public static NDArray within(NDArray x, UnaryOperator<NDArray> part) {
        NDManager outer = x.getManager();
        try (NDManager inner = outer.newSubManager()) {
            x.attach(inner);
            NDArray result = part.apply(x);
            result.attach(outer);
            return result;
        }
    }

    /** The same without taking over {@code x}, which the caller still needs. */
    public static NDArray inside(NDArray x, UnaryOperator<NDArray> part) {
        return within(x.reshape(x.getShape()), part);
    }
}
