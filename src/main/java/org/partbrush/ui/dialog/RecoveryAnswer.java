package org.partbrush.ui.dialog;

import org.partbrush.io.recovery.RecoveryFacts;

/** What to do with work that a crash has left behind. */
public sealed interface RecoveryAnswer {

    /** Open this one as unsaved work. */
    record Recover(RecoveryFacts work) implements RecoveryAnswer {}

    /** Delete this one for good. */
    record Discard(RecoveryFacts work) implements RecoveryAnswer {}

    /** Ask again at the next start. */
    record Later() implements RecoveryAnswer {}
}
