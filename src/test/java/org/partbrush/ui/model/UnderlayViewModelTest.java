package org.partbrush.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.partbrush.document.Scene;
import org.partbrush.io.Project;
import org.partbrush.io.Underlay;
import org.partbrush.raster.RgbImage;
import org.partbrush.ui.ManualWorker;
import org.partbrush.ui.TestScenes;
import org.partbrush.ui.ToyEngine;

class UnderlayViewModelTest {

    private final ManualWorker worker = new ManualWorker();
    private final PainterViewModel painter = new PainterViewModel(TestScenes.project(), worker, Runnable::run);
    private final UnderlayViewModel underlay = painter.underlay();

    private static RgbImage photo(int width, int height) {
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xFF336699);
        return new RgbImage(width, height, pixels);
    }

    private Underlay shown() {
        return Objects.requireNonNull(underlay.underlayProperty().get());
    }

    @Test
    void photoMakesTheDocumentUnsavedAndLeavesTheSceneAlone() {
        Scene before = painter.scenes().scene();
        underlay.trace(photo(40, 30));
        assertTrue(painter.scenes().modifiedProperty().get());
        assertFalse(painter.scenes().canUndoProperty().get());
        assertSame(before, painter.scenes().scene());
    }

    @Test
    void photoNeverReachesTheSynthesis() {
        painter.synthesis().use(new ToyEngine());
        worker.work();
        RgbImage before = painter.synthesis().imageProperty().get();
        underlay.trace(photo(40, 30));
        painter.synthesis().renderNow();
        worker.work();
        assertSame(before, painter.synthesis().imageProperty().get());
    }

    @Test
    void opacityIsKeptWithThePhoto() {
        underlay.trace(photo(40, 30));
        underlay.opacityProperty().set(0.25);
        assertEquals(0.25, shown().opacity());
    }

    @Test
    void otherDocumentBringsItsOwnPhotoOrNone() {
        underlay.trace(photo(40, 30));
        Underlay other = new Underlay(photo(8, 8), 0.75);
        painter.open(new Project(TestScenes.twoCars(), null, null, List.of(), other));
        assertSame(other.photo(), shown().photo());
        assertEquals(0.75, underlay.opacityProperty().get());
        assertFalse(painter.scenes().modifiedProperty().get());
        painter.open(TestScenes.project());
        assertNull(underlay.underlayProperty().get());
    }

    @Test
    void removedPhotoIsGone() {
        underlay.trace(photo(40, 30));
        underlay.remove();
        assertNull(underlay.underlayProperty().get());
    }

    @Test
    void largePhotoIsKeptSmaller() {
        underlay.trace(photo(4100, 1000));
        assertEquals(1366, shown().photo().width());
        assertEquals(333, shown().photo().height());
        assertEquals(0xFF336699, shown().photo().pixels()[0]);
    }
}
