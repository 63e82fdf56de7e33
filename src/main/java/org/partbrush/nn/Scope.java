package org.partbrush.nn;

import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/** A place in a network's state dict, where a layer declares its tensors: {@code body.3.norm_0}, say. */
public record Scope(Weights weights, String path) {

    /** A place below this one. */
    public Scope at(String name) {
        return new Scope(weights, join(name));
    }

    public Scope at(String name, int index) {
        return at(name + "." + index);
    }

    /** Declares a tensor that training changes; zero until loaded or initialised. */
    public Parameter parameter(String name, long... shape) {
        return weights.declare(join(name), true, new Shape(shape), DataType.FLOAT32);
    }

    /** Declares a tensor that belongs to the state but has no gradient. */
    public Parameter buffer(String name, long... shape) {
        return weights.declare(join(name), false, new Shape(shape), DataType.FLOAT32);
    }

    /** Declares an integer scalar. */
    public Parameter counter(String name) {
        return weights.declare(join(name), false, new Shape(), DataType.INT64);
    }

    private String join(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
