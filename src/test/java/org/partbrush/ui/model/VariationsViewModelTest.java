package org.partbrush.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partbrush.document.Step;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.PixelMask;
import org.partbrush.ui.ManualWorker;
import org.partbrush.ui.TestScenes;
import org.partbrush.ui.ToyEngine;

class VariationsViewModelTest {

    private final ManualWorker worker = new ManualWorker();
    private final PainterViewModel painter = new PainterViewModel(TestScenes.project(), worker, Runnable::run);
    private final VariationsViewModel variations = painter.variations();

    @BeforeEach
    void load() {
        painter.synthesis().use(new ToyEngine());
        worker.work();
    }

    private void paint() {
        painter.scenes().apply("Paint", new Step.Paint(PixelMask.of(new IntRect(0, 0, 4, 4), (x, y) -> true), 1, 0));
    }

    @Test
    void eightPicturesAreMadeWithTheNextSeeds() {
        variations.make();
        assertTrue(variations.runningProperty().get());
        worker.work();
        assertFalse(variations.runningProperty().get());
        assertEquals(8, variations.variations().size());
        assertEquals(1, variations.variations().getFirst().settings().seed());
        assertEquals(8, variations.variations().getLast().settings().seed());
        assertNotNull(variations.variations().getLast().image());
    }

    @Test
    void paintingStopsThem() {
        variations.make();
        worker.take().run();
        worker.take().run();
        paint();
        assertFalse(variations.runningProperty().get());
        assertEquals(2, variations.variations().size());
        assertTrue(variations.outdatedProperty().get());
    }

    @Test
    void thePictureOfThePaintingComesBetweenTwoVariations() {
        variations.make();
        painter.synthesis().renderNow();
        worker.take().run();
        worker.take().run();
        assertEquals(1, made());
        worker.take().run();
        assertEquals(2, made());
    }

    private long made() {
        return variations.variations().stream()
                .filter(variation -> variation.image() != null)
                .count();
    }

    @Test
    void anAdoptedVariationIsShownAtOnceAndCanBeUndone() {
        variations.make();
        worker.work();
        Variation third = variations.variations().get(2);
        variations.adopt(third);
        assertEquals(3, painter.scenes().scene().settings().seed());
        assertSame(third.image(), painter.synthesis().imageProperty().get());
        assertEquals(8, variations.variations().size());
        painter.scenes().undo();
        assertEquals(0, painter.scenes().scene().settings().seed());
    }

    @Test
    void anAdoptedVariationIsKept() {
        variations.make();
        worker.work();
        variations.adopt(variations.variations().get(2));
        assertEquals(
                3,
                painter.synthesis()
                        .history()
                        .kept()
                        .getFirst()
                        .scene()
                        .settings()
                        .seed());
    }

    @Test
    void anOutdatedVariationIsMadeAgainOfThePresentLayout() {
        variations.make();
        worker.work();
        paint();
        worker.work();
        Variation first = variations.variations().getFirst();
        variations.adopt(first);
        worker.work();
        int[] shown = Objects.requireNonNull(painter.synthesis().imageProperty().get())
                .pixels();
        assertFalse(shown[0] == Objects.requireNonNull(first.image()).pixels()[0]);
    }

    @Test
    void lockedSeedsAreNotAdopted() {
        variations.make();
        worker.work();
        painter.seeds().lockedProperty().set(true);
        variations.adopt(variations.variations().getFirst());
        assertEquals(0, painter.scenes().scene().settings().seed());
    }

    @Test
    void theyVaryOnlyTheChosenObject() {
        painter.objects().selectFirst();
        painter.seeds().reachProperty().set(SeedViewModel.Reach.OBJECT);
        variations.make();
        assertEquals(0, variations.variations().getFirst().settings().seed());
        assertEquals(
                1, variations.variations().getFirst().settings().objectSeeds().get(1));
    }

    @Test
    void anotherDocumentForgetsThem() {
        variations.make();
        worker.work();
        painter.open(TestScenes.project());
        assertTrue(variations.variations().isEmpty());
    }
}
