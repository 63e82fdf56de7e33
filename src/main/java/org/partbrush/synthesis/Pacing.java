package org.partbrush.synthesis;

import java.time.Duration;
import java.time.Instant;

/**
 * Decides how long a scene waits. A fast engine starts at once; a slow one waits for a short pause in the painting, but
 * not for ever. Guarded by its scheduler's lock.
 */
final class Pacing {

    static final Duration SLOW = Duration.ofMillis(1500);
    static final Duration PAUSE = Duration.ofMillis(250);
    static final Duration LONGEST_WAIT = Duration.ofSeconds(3);

    /** Weight of the newest duration in the running average. */
    private static final double NEWEST = 0.3;

    private Duration average = Duration.ZERO;
    private Instant firstEdit = Instant.MIN;
    private Instant lastEdit = Instant.MIN;

    /** @param isFirst whether nothing was waiting before this edit */
    void edited(Instant now, boolean isFirst) {
        firstEdit = isFirst ? now : firstEdit;
        lastEdit = now;
    }

    void took(Duration duration) {
        double millis = average.isZero()
                ? duration.toMillis()
                : NEWEST * duration.toMillis() + (1 - NEWEST) * average.toMillis();
        average = Duration.ofMillis(Math.round(millis));
    }

    /** How much longer the waiting scene should wait; zero if it should start. */
    Duration delay(Instant now) {
        if (average.compareTo(SLOW) <= 0) {
            return Duration.ZERO;
        }
        Instant pauseOver = lastEdit.plus(PAUSE);
        Instant patienceOver = firstEdit.plus(LONGEST_WAIT);
        Instant start = pauseOver.isBefore(patienceOver) ? pauseOver : patienceOver;
        return start.isAfter(now) ? Duration.between(now, start) : Duration.ZERO;
    }
}
