package org.partbrush.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.partbrush.document.PartStep;
import org.partbrush.document.Scene;
import org.partbrush.document.Scenes;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.raster.LabelMap;

class SynthesisSchedulerTest {

    private final HandWorker worker = new HandWorker();
    private final FakeEngine engine = new FakeEngine();
    private final Log log = new Log();
    private final SynthesisScheduler scheduler = new SynthesisScheduler(engine, engine, worker, Runnable::run, log);

    @Test
    void partsAreReportedBeforeThePicture() {
        scheduler.submit(scene(1));
        worker.runDue();
        assertEquals(List.of("INFERRING", "parts 1", "SYNTHESIZING", "picture 1", "IDLE"), log.events);
    }

    @Test
    void nothingRunsOnTheCallersThread() {
        scheduler.submit(scene(1));
        assertTrue(log.events.isEmpty());
    }

    @Test
    void theNewestSceneReplacesTheOneThatWaits() {
        submitMeanwhile(2, 3, 4);
        scheduler.submit(scene(1));
        worker.runDue();
        assertEquals(List.of(1L, 4L), seeds());
    }

    @Test
    void newerPaintDoesNotCancelWhatRuns() {
        engine.meanwhile = cancellation -> {
            if (engine.requests.size() == 1) {
                scheduler.submit(scene(2));
                assertFalse(cancellation.isCancelled());
            }
        };
        scheduler.submit(scene(1));
        worker.runDue();
        assertTrue(log.events.contains("picture 1"));
    }

    @Test
    void closingCancelsAndSilences() {
        engine.meanwhile = cancellation -> {
            scheduler.close();
            assertTrue(cancellation.isCancelled());
            throw new CancellationException();
        };
        scheduler.submit(scene(1));
        worker.runDue();
        assertEquals(List.of("INFERRING", "parts 1", "SYNTHESIZING"), log.events);
    }

    @Test
    void afterClosingNothingStarts() {
        scheduler.submit(scene(1));
        scheduler.close();
        scheduler.submit(scene(2));
        worker.runDue();
        assertTrue(engine.requests.isEmpty());
    }

    @Test
    void anEqualRequestIsNotMadeAgain() {
        scheduler.submit(scene(1));
        worker.runDue();
        scheduler.submit(scene(1));
        worker.runDue();
        assertEquals(1, engine.requests.size());
        assertEquals("IDLE", log.events.getLast());
    }

    @Test
    void theRequestHoldsTheEffectiveParts() {
        Scene scene = new PartStep.Remove(Set.of(1), Scenes.WHEEL_PART, Scenes.inferredParts()).apply(scene(1));
        scheduler.submit(scene);
        worker.runDue();
        assertEquals(Scenes.CHASSIS_PART, engine.requests.getFirst().partMap().get(20, 80));
        assertEquals(Scenes.WHEEL_PART, engine.requests.getFirst().partMap().get(130, 92));
    }

    @Test
    void aFailureIsReportedAndTheNextSceneStillComes() {
        engine.meanwhile = cancellation -> {
            if (engine.requests.size() == 1) {
                scheduler.submit(scene(2));
                throw new IllegalStateException("no memory left on the device");
            }
        };
        scheduler.submit(scene(1));
        worker.runDue();
        assertTrue(log.events.contains("failed: The picture could not be made: no memory left on the device"));
        assertTrue(log.events.contains("picture 2"));
    }

    @Test
    void aFailedRequestIsTriedAgainWhenSubmittedAgain() {
        engine.meanwhile = cancellation -> {
            throw new OutOfMemoryError();
        };
        scheduler.submit(scene(1));
        worker.runDue();
        engine.meanwhile = cancellation -> {};
        scheduler.submit(scene(1));
        worker.runDue();
        assertEquals("picture 1", log.events.get(log.events.size() - 2));
    }

    @Test
    void theResultTellsItsSceneAndDuration() {
        takes(Duration.ofMillis(700));
        Scene scene = scene(1);
        scheduler.submit(scene);
        worker.runDue();
        assertSame(scene, log.results.getFirst().scene());
        assertEquals(Duration.ofMillis(700), log.results.getFirst().duration());
    }

    @Test
    void aFastEngineStartsAtOnce() {
        takes(Duration.ofMillis(1400));
        scheduler.submit(scene(1));
        worker.runDue();
        scheduler.submit(scene(2));
        worker.runDue();
        assertEquals(List.of(1L, 2L), seeds());
    }

    @Test
    void partsAloneMakeNoPicture() {
        scheduler.submit(scene(1), Wanted.PARTS);
        worker.runDue();
        assertEquals(List.of("INFERRING", "parts 1", "IDLE"), log.events);
    }

    @Test
    void aWaitingWishForAPictureOutlivesAWishForParts() {
        submitMeanwhile(2);
        scheduler.submit(scene(1));
        scheduler.submit(scene(3), Wanted.PARTS);
        worker.runDue();
        assertEquals(List.of(3L, 2L), seeds());
    }

    @Test
    void partsOfASlowEngineDoNotWait() {
        makeSlow();
        scheduler.submit(scene(2), Wanted.PARTS);
        worker.runDue();
        assertEquals("parts 2", log.events.get(log.events.size() - 2));
    }

    @Test
    void cancelAbandonsTheRunningPictureAndGoesOnLater() {
        engine.meanwhile = cancellation -> {
            if (engine.requests.size() == 1) {
                scheduler.cancel();
                assertTrue(cancellation.isCancelled());
                throw new CancellationException();
            }
        };
        scheduler.submit(scene(1));
        worker.runDue();
        assertEquals(List.of("INFERRING", "parts 1", "SYNTHESIZING", "IDLE"), log.events);
        scheduler.submit(scene(1));
        worker.runDue();
        assertTrue(log.events.contains("picture 1"));
    }

    @Test
    void cancelDropsASceneThatWaitsForAPause() {
        makeSlow();
        scheduler.submit(scene(2));
        scheduler.cancel();
        worker.advance(Duration.ofSeconds(5));
        assertEquals(List.of(1L), seeds());
        assertEquals("IDLE", log.events.getLast());
    }

    @Test
    void progressIsReported() {
        engine.meanwhile = cancellation -> cancellation.progressed(0.5);
        scheduler.submit(scene(1));
        worker.runDue();
        assertTrue(log.events.indexOf("done 0.5") > log.events.indexOf("SYNTHESIZING"));
    }

    @Test
    void aSlowEngineWaitsForAPause() {
        makeSlow();
        scheduler.submit(scene(2));
        worker.advance(Duration.ofMillis(249));
        assertEquals("WAITING", log.events.getLast());
        worker.advance(Duration.ofMillis(1));
        assertEquals(List.of(1L, 2L), seeds());
    }

    @Test
    void aSlowEngineWaitsThreeSecondsAtMost() {
        makeSlow();
        for (int stroke = 0; stroke < 30; stroke++) {
            assertEquals(1, engine.requests.size());
            scheduler.submit(scene(2 + stroke));
            worker.advance(Duration.ofMillis(100));
        }
        assertEquals(List.of(1L, 31L), seeds());
    }

    @Test
    void paintDuringSlowWorkWaitsFromItsOwnLastStroke() {
        makeSlow();
        engine.meanwhile = cancellation -> {
            worker.spend(Duration.ofMillis(1900));
            if (engine.requests.size() == 2) {
                scheduler.submit(scene(3));
            }
            worker.spend(Duration.ofMillis(100));
        };
        scheduler.submit(scene(2));
        worker.advance(Duration.ofMillis(250));
        assertEquals(2, engine.requests.size());
        worker.advance(Duration.ofMillis(150));
        assertEquals(3, engine.requests.size());
    }

    private void makeSlow() {
        takes(Duration.ofSeconds(2));
        scheduler.submit(scene(1));
        worker.runDue();
    }

    private void takes(Duration duration) {
        engine.meanwhile = cancellation -> worker.spend(duration);
    }

    private void submitMeanwhile(long... seeds) {
        engine.meanwhile = cancellation -> {
            if (engine.requests.size() == 1) {
                for (long seed : seeds) {
                    scheduler.submit(scene(seed));
                }
            }
        };
    }

    private List<Long> seeds() {
        return engine.requests.stream()
                .map(request -> request.settings().seed())
                .toList();
    }

    /** Scenes are told apart by their seeds. */
    private static Scene scene(long seed) {
        return Scenes.twoCars().withSettings(new SynthesisSettings(seed));
    }

    private static final class Log implements SynthesisListener {

        private final List<String> events = new ArrayList<>();
        private final List<SynthesisResult> results = new ArrayList<>();

        @Override
        public void partsInferred(Scene scene, LabelMap inferred) {
            events.add("parts " + scene.settings().seed());
        }

        @Override
        public void synthesized(SynthesisResult result) {
            results.add(result);
            events.add("picture " + result.scene().settings().seed());
        }

        @Override
        public void progressed(double share) {
            events.add("done " + share);
        }

        @Override
        public void stateChanged(SynthesisState state) {
            events.add(state.name());
        }

        @Override
        public void failed(String sentence, Throwable cause) {
            events.add("failed: " + sentence);
        }
    }
}
