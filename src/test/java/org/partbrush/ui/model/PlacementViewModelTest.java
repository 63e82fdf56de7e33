package org.partbrush.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.partbrush.document.ColourScope;
import org.partbrush.raster.IntRect;
import org.partbrush.ui.ManualWorker;
import org.partbrush.ui.TestScenes;

class PlacementViewModelTest {

    private final PainterViewModel painter =
            new PainterViewModel(TestScenes.project(), new ManualWorker(), Runnable::run);
    private final ObjectsViewModel objects = painter.objects();

    private IntRect selectedBounds() {
        return Objects.requireNonNull(objects.selectedProperty().get()).bounds();
    }

    @Test
    void deletedObjectIsGoneAndNoLongerSelected() {
        objects.select(1);
        painter.parts().selected().ifPresent(painter.placement()::delete);
        assertEquals(1, objects.objectsProperty().get().all().size());
        assertNull(objects.selectedProperty().get());
        assertEquals("Undo Delete car 1", painter.scenes().undoTitleProperty().get());
    }

    @Test
    void theCopyIsSelected() {
        objects.select(1);
        painter.placement().duplicate();
        assertEquals(3, objects.selectedProperty().get().instanceId());
        assertEquals(new IntRect(30, 30, 40, 20), selectedBounds());
    }

    @Test
    void theCopyHasTheColourThatWasChosen() {
        objects.select(1);
        painter.colours().choose(0xC01020);
        painter.placement().duplicate();
        assertEquals(
                OptionalInt.of(0xC01020),
                painter.scenes().scene().settings().colours().of(new ColourScope.OfObject(3)));
    }

    @Test
    void movingKeepsTheSelection() {
        objects.select(2);
        painter.placement().move(-3, 4);
        assertEquals(new IntRect(67, 64, 40, 20), selectedBounds());
        painter.scenes().undo();
        assertEquals(TestScenes.SECOND_CAR, selectedBounds());
    }

    @Test
    void withoutASelectionNothingHappens() {
        objects.select(0);
        painter.parts().selected().ifPresent(painter.placement()::delete);
        painter.placement().move(1, 1);
        assertEquals(TestScenes.twoCars(), painter.scenes().scene());
    }
}
