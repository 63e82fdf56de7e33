package org.partbrush.synthesis;

import org.partbrush.document.Scene;
import org.partbrush.raster.LabelMap;

/** Is told what the scheduler did, in order, on the executor given to the scheduler. */
public interface SynthesisListener {

    /** The parts of a scene are known; its picture follows. */
    void partsInferred(Scene scene, LabelMap inferred);

    void synthesized(SynthesisResult result);

    /**
     * A step of the picture under way is done.
     *
     * @param share of the whole picture, 0..1
     */
    default void progressed(double share) {}

    void stateChanged(SynthesisState state);

    /**
     * The work for a scene failed; the scheduler goes on with the next one.
     *
     * @param sentence for people
     */
    void failed(String sentence, Throwable cause);
}
