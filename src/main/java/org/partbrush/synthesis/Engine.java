package org.partbrush.synthesis;

/**
 * A loaded model on a device: both networks and what the status bar says of them. Closing frees the native memory.
 */
public interface Engine extends PartInferrer, Synthesizer, AutoCloseable {

    /** Name of the model bundle, for people. */
    String modelName();

    /** "CPU" or the name of the GPU. */
    String deviceName();

    /** What people should know of the model first: training data, licence, limits. Empty if its card says nothing. */
    default String modelFacts() {
        return "";
    }

    @Override
    void close();
}
