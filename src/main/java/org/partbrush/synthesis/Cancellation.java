package org.partbrush.synthesis;

/** The far end of long work: asked between its steps whether the result is still wanted, and told how far it is. Thread-safe. */
@FunctionalInterface
public interface Cancellation {

    Cancellation NEVER = () -> false;

    boolean isCancelled();

    /**
     * A step is done.
     *
     * @param share of the whole work, 0..1
     */
    default void progressed(double share) {}
}
