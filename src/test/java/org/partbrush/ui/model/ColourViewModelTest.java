package org.partbrush.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.partbrush.document.SynthesisSettings;
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
        assertEquals(OptionalInt.of(RED), settings().colourOf(TestScenes.CAR.id(), 1));
        assertEquals(OptionalInt.empty(), settings().colourOf(TestScenes.CAR.id(), 2));
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
        assertEquals(OptionalInt.of(RED), settings().colourOf(TestScenes.CAR.id(), 1));
        assertEquals(OptionalInt.of(BLUE), settings().colourOf(TestScenes.CAR.id(), 2));
    }

    @Test
    void withoutASelectedObjectNothingGetsAColour() {
        painter.objects().select(Selection.NOTHING);
        assertNull(colours.ownerProperty().get());
        colours.choose(RED);
        assertEquals(SynthesisSettings.DEFAULT, settings());
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
        assertEquals(OptionalInt.of(RED), settings().colourOf(TestScenes.CAR.id(), 1));
    }
}
