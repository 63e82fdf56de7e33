package org.partbrush.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.partbrush.document.Scene;
import org.partbrush.document.Step;
import org.partbrush.io.KeptResult;
import org.partbrush.io.Project;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.PixelMask;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.Cancellation;
import org.partbrush.synthesis.SynthesisRequest;
import org.partbrush.synthesis.SynthesisState;
import org.partbrush.ui.ManualWorker;
import org.partbrush.ui.TestScenes;
import org.partbrush.ui.ToyEngine;

class SynthesisViewModelTest {

    private final ManualWorker worker = new ManualWorker();
    private final PainterViewModel painter = new PainterViewModel(TestScenes.project(), worker, Runnable::run);
    private final SynthesisViewModel synthesis = painter.synthesis();

    private void paintRoad(int x) {
        painter.scenes()
                .apply(
                        "Paint",
                        new Step.Paint(
                                PixelMask.of(new IntRect(x, 0, 4, 4), (px, py) -> true),
                                TestScenes.STREET.named("sky").orElseThrow().id(),
                                0));
    }

    private RgbImage picture() {
        return Objects.requireNonNull(synthesis.imageProperty().get());
    }

    @Test
    void loadedEngineMakesPartsAndPicture() {
        synthesis.use(new ToyEngine());
        worker.work();
        assertNotNull(synthesis.imageProperty().get());
        assertTrue(TestScenes.has(
                TestScenes.part("wheel"),
                Set.of(1),
                painter.objects().partsProperty().get()));
    }

    @Test
    void pictureFollowsThePaint() {
        synthesis.use(new ToyEngine());
        worker.work();
        int before = picture().pixels()[0];
        paintRoad(0);
        worker.work();
        assertNotEquals(before, picture().pixels()[0]);
    }

    @Test
    void pictureThatComesLateDoesNotTouchThePaint() {
        synthesis.use(new ToyEngine());
        Runnable late = worker.take();
        paintRoad(0);
        Scene painted = painter.scenes().scene();
        late.run();
        assertSame(painted, painter.scenes().scene());
        assertSame(painted, painter.objects().partsProperty().get().scene());
    }

    @Test
    void undoAfterALatePictureStillWorks() {
        Scene start = painter.scenes().scene();
        synthesis.use(new ToyEngine());
        Runnable late = worker.take();
        paintRoad(0);
        late.run();
        painter.scenes().undo();
        assertSame(start, painter.scenes().scene());
    }

    @Test
    void picturesOfAClosedDocumentAreNotShown() {
        synthesis.use(new ToyEngine());
        Runnable late = worker.take();
        painter.open(TestScenes.project());
        late.run();
        assertNull(synthesis.imageProperty().get());
    }

    @Test
    void withoutLiveThePictureWaitsToBeAskedFor() {
        synthesis.use(new ToyEngine());
        worker.work();
        RgbImage before = picture();
        synthesis.liveProperty().set(false);
        paintRoad(0);
        worker.work();
        assertSame(before, picture());
        synthesis.renderNow();
        worker.work();
        assertNotEquals(before.pixels()[0], picture().pixels()[0]);
    }

    @Test
    void newSeedMakesAnotherPictureAndCanBeUndone() {
        synthesis.use(new ToyEngine());
        worker.work();
        int before = picture().pixels()[0];
        painter.seeds().roll();
        worker.work();
        assertNotEquals(before, picture().pixels()[0]);
        painter.scenes().undo();
        worker.work();
        assertEquals(before, picture().pixels()[0]);
    }

    @Test
    void failureIsToldAndTheSceneStays() {
        Scene scene = painter.scenes().scene();
        synthesis.use(new ToyEngine() {
            @Override
            public RgbImage synthesize(SynthesisRequest request, Cancellation cancellation) {
                throw new IllegalStateException("out of memory");
            }
        });
        worker.work();
        Notice notice = Objects.requireNonNull(painter.noticeProperty().get());
        assertTrue(notice.isProblem());
        assertTrue(notice.sentence().contains("out of memory"));
        assertSame(scene, painter.scenes().scene());
        assertEquals(SynthesisState.IDLE, synthesis.stateProperty().get());
    }

    @Test
    void missingEngineIsToldAndPaintingGoesOn() {
        synthesis.unavailable("No model was found.");
        paintRoad(0);
        assertEquals(
                "No model was found.",
                Objects.requireNonNull(painter.noticeProperty().get()).sentence());
        assertTrue(painter.scenes().canUndoProperty().get());
    }

    @Test
    void closingFreesTheEngineAfterItsWork() {
        ToyEngine engine = new ToyEngine();
        synthesis.use(engine);
        synthesis.close();
        assertFalse(engine.isClosed());
        worker.work();
        assertTrue(engine.isClosed());
    }

    @Test
    void withoutLiveThePartsStillFollow() {
        synthesis.use(new ToyEngine());
        worker.work();
        synthesis.liveProperty().set(false);
        painter.scenes()
                .apply(
                        "Paint",
                        new Step.Paint(
                                PixelMask.of(new IntRect(0, 0, 20, 20), (x, y) -> true), TestScenes.CAR.id(), 9));
        worker.work();
        assertTrue(TestScenes.has(
                TestScenes.part("wheel"),
                Set.of(9),
                painter.objects().partsProperty().get()));
    }

    @Test
    void aCancelledPictureIsNotShown() {
        synthesis.use(new ToyEngine() {
            @Override
            public RgbImage synthesize(SynthesisRequest request, Cancellation cancellation) {
                synthesis.cancel();
                assertTrue(cancellation.isCancelled());
                throw new CancellationException();
            }
        });
        worker.work();
        assertNull(synthesis.imageProperty().get());
        assertEquals(SynthesisState.IDLE, synthesis.stateProperty().get());
    }

    @Test
    void theNextSceneIsRenderedAfterACancelledOne() {
        synthesis.use(new ToyEngine());
        synthesis.cancel();
        worker.work();
        assertNull(synthesis.imageProperty().get());
        paintRoad(0);
        worker.work();
        assertNotNull(synthesis.imageProperty().get());
    }

    @Test
    void askedForPicturesAreKeptWithTheirScenes() {
        synthesis.use(new ToyEngine());
        worker.work();
        Scene first = painter.scenes().scene();
        synthesis.renderNow();
        paintRoad(0);
        worker.work();
        assertSame(first, synthesis.history().kept().getLast().scene());
    }

    @Test
    void aRestoredSceneShowsItsPictureAtOnceAndCanBeUndone() {
        synthesis.use(new ToyEngine());
        worker.work();
        synthesis.keepPicture();
        KeptResult kept = synthesis.history().kept().getFirst();
        paintRoad(0);
        worker.work();
        Scene painted = painter.scenes().scene();
        synthesis.restore(kept);
        assertEquals(kept.scene(), painter.scenes().scene());
        assertSame(kept.image(), picture());
        painter.scenes().undo();
        assertSame(painted, painter.scenes().scene());
    }

    @Test
    void theHistoryForgetsTheOldest() {
        synthesis.use(new ToyEngine());
        for (int i = 0; i <= PictureHistory.LIMIT; i++) {
            painter.seeds().roll();
            worker.work();
        }
        assertEquals(PictureHistory.LIMIT, synthesis.history().kept().size());
        assertEquals(2, synthesis.history().kept().getLast().scene().settings().seed());
    }

    @Test
    void theHistoryIsPartOfTheDocument() {
        synthesis.use(new ToyEngine());
        painter.seeds().roll();
        worker.work();
        Project saved = painter.project();
        painter.open(TestScenes.project());
        assertTrue(synthesis.history().kept().isEmpty());
        painter.open(saved);
        assertEquals(1, synthesis.history().kept().size());
    }

    @Test
    void thePictureBeforeTheLastChangeIsThereToCompare() {
        synthesis.use(new ToyEngine());
        worker.work();
        RgbImage first = picture();
        assertNull(synthesis.beforeProperty().get());
        paintRoad(0);
        worker.work();
        assertSame(first, synthesis.beforeProperty().get());
    }

    @Test
    void aSceneOfOtherClassesIsLeftAlone() {
        synthesis.use(new ToyEngine() {
            @Override
            public boolean knows(Vocabulary vocabulary) {
                return false;
            }
        });
        worker.work();
        assertNull(synthesis.imageProperty().get());
        Notice notice = Objects.requireNonNull(painter.noticeProperty().get());
        assertTrue(notice.sentence().contains("other classes"));
    }
}
