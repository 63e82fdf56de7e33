package org.partbrush.synthesis;

import java.util.Optional;
import org.partbrush.label.Vocabulary;

/**
 * A loaded model on a device: both networks and what the status bar says of them. Closing frees the native memory.
 */
public interface Engine extends PartInferrer, Synthesizer, AutoCloseable {

    /** Proposes layouts for photographs; empty if the model cannot. */
    default Optional<LayoutProposer> layoutProposer() {
        return Optional.empty();
    }

    /** Name of the model bundle, for people. */
    String modelName();

    /** "CPU" or the name of the GPU. */
    String deviceName();

    default boolean isOnCpu() {
        return deviceName().equals("CPU");
    }

    /** What people should know of the model first: training data, licence, limits. Empty if its card says nothing. */
    default String modelFacts() {
        return "";
    }

    /** Whether the model was made for the classes of a scene; scenes of others it can neither infer nor synthesize. */
    default boolean knows(Vocabulary vocabulary) {
        return true;
    }

    /** Whether the model follows colours that the user gives to objects and classes. */
    default boolean takesColours() {
        return false;
    }

    /** Bytes that a picture of this size needs in one piece, 0 if unknown. With less at hand it is made in windows. */
    default long memoryFor(int width, int height) {
        return 0;
    }

    @Override
    void close();
}
