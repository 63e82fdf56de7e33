package org.partbrush.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.partbrush.document.ColourScope;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.label.Part;
import org.partbrush.ui.ManualWorker;
import org.partbrush.ui.TestScenes;
import org.partbrush.ui.model.ColourViewModel.Owner;
import org.partbrush.ui.model.SeedViewModel.Reach;

class ColourViewModelTest {

    private static final int RED = 0xC01020;
    private static final int BLUE = 0x1020C0;

    private final PainterViewModel painter =
            new PainterViewModel(TestScenes.project(), new ManualWorker(), Runnable::run);
    private final ColourViewModel colours = painter.colours();

    private SynthesisSettings settings() {
        return painter.scenes().scene().settings();
    }

    private Owner owner() {
        return Objects.requireNonNull(colours.ownerProperty().get());
    }

    @Test
    void theSelectedObjectGetsTheColourWhileSeedsAreForTheImage() {
        painter.objects().selectFirst();
        colours.choose(RED);
        assertEquals(OptionalInt.of(RED), settings().colours().ofRegion(TestScenes.CAR.id(), 1));
        assertEquals(OptionalInt.empty(), settings().colours().ofRegion(TestScenes.CAR.id(), 2));
        assertEquals(RED, owner().rgb());
    }

    @Test
    void aClassesColourIsThatOfItsObjectsWithoutOne() {
        painter.objects().selectFirst();
        colours.choose(RED);
        painter.tools().currentProperty().set(TestScenes.CAR);
        painter.seeds().reachProperty().set(Reach.CLASS);
        assertNull(owner().rgb());
        colours.choose(BLUE);
        assertEquals(OptionalInt.of(RED), settings().colours().ofRegion(TestScenes.CAR.id(), 1));
        assertEquals(OptionalInt.of(BLUE), settings().colours().ofRegion(TestScenes.CAR.id(), 2));
    }

    @Test
    void withoutASelectedObjectNothingGetsAColour() {
        painter.objects().select(Selection.NOTHING);
        assertNull(colours.ownerProperty().get());
        colours.choose(RED);
        assertEquals(SynthesisSettings.DEFAULT, settings());
    }

    @Test
    void theSelectedPartGetsTheColourInPlaceOfItsObject() {
        painter.objects().selectFirst();
        Part part = painter.objects()
                .partsOf(painter.objects().objectsProperty().get().all().getFirst())
                .getFirst();
        painter.objects().choosePart(part);
        colours.choose(RED);
        assertEquals(OptionalInt.empty(), settings().colours().ofRegion(TestScenes.CAR.id(), 1));
        assertEquals(OptionalInt.of(RED), settings().colours().of(new ColourScope.OfPart(1, part.id())));
        assertTrue(owner().name().startsWith(part.name() + " of "));
    }

    @Test
    void aForgottenColourFollowsTheSeedAgain() {
        painter.objects().selectFirst();
        colours.choose(RED);
        colours.forget();
        assertEquals(SynthesisSettings.DEFAULT, settings());
    }

    @Test
    void choosingIsUndoneInOneStepAndChoosingTheSameIsNone() {
        painter.objects().selectFirst();
        colours.choose(BLUE);
        colours.choose(RED);
        colours.choose(RED);
        painter.scenes().undo();
        assertEquals(BLUE, owner().rgb());
    }

    @Test
    void oneSeedForAllKeepsColours() {
        painter.objects().selectFirst();
        colours.choose(RED);
        painter.seeds().reachProperty().set(Reach.OBJECT);
        painter.seeds().roll();
        painter.seeds().forgetRegions();
        assertEquals(OptionalInt.of(RED), settings().colours().ofRegion(TestScenes.CAR.id(), 1));
    }
}
