package org.partbrush.synthesis;

/** Asked between the steps of long work whether its result is still wanted. Thread-safe. */
@FunctionalInterface
public interface Cancellation {

    Cancellation NEVER = () -> false;

    boolean isCancelled();
}
