package org.partbrush.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.partbrush.document.Scene;
import org.partbrush.document.SeedScope;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.ui.ManualWorker;
import org.partbrush.ui.TestScenes;
import org.partbrush.ui.model.SeedViewModel.Reach;

class SeedViewModelTest {

    private final PainterViewModel painter =
            new PainterViewModel(TestScenes.project(), new ManualWorker(), Runnable::run);
    private final SeedViewModel seeds = painter.seeds();

    private SynthesisSettings settings() {
        return painter.scenes().scene().settings();
    }

    @Test
    void rollingTheImageTakesItsNextSeed() {
        seeds.choose(41);
        seeds.roll();
        assertEquals(new SynthesisSettings(42), settings());
        assertEquals(42L, seeds.seedProperty().get());
    }

    @Test
    void rollingAClassLeavesTheImagesSeed() {
        painter.tools().currentProperty().set(TestScenes.CAR);
        seeds.reachProperty().set(Reach.CLASS);
        seeds.roll();
        assertEquals(new SynthesisSettings(0).withSeed(new SeedScope.OfClass(TestScenes.CAR.id()), 1), settings());
    }

    @Test
    void rollingAnObjectStartsFromTheSeedItHad() {
        painter.tools().currentProperty().set(TestScenes.CAR);
        seeds.reachProperty().set(Reach.CLASS);
        seeds.choose(5);
        painter.objects().selectFirst();
        seeds.reachProperty().set(Reach.OBJECT);
        assertEquals(5L, seeds.seedProperty().get());
        seeds.roll();
        assertEquals(6, settings().seedOf(TestScenes.CAR.id(), 1));
        assertEquals(5, settings().seedOf(TestScenes.CAR.id(), 2));
    }

    @Test
    void withoutASelectedObjectThereIsNoSeed() {
        painter.objects().select(Selection.NOTHING);
        seeds.reachProperty().set(Reach.OBJECT);
        assertNull(seeds.seedProperty().get());
        Scene before = painter.scenes().scene();
        seeds.roll();
        assertSame(before, painter.scenes().scene());
    }

    @Test
    void theLockKeepsAllSeeds() {
        seeds.lockedProperty().set(true);
        seeds.roll();
        seeds.choose(7);
        assertEquals(SynthesisSettings.DEFAULT, settings());
    }

    @Test
    void rollingIsUndoneInOneStep() {
        seeds.roll();
        painter.scenes().undo();
        assertEquals(SynthesisSettings.DEFAULT, settings());
        assertEquals(0L, seeds.seedProperty().get());
    }

    @Test
    void allRegionsFollowTheImageAgain() {
        painter.objects().selectFirst();
        seeds.reachProperty().set(Reach.OBJECT);
        seeds.choose(9);
        seeds.forgetRegions();
        assertEquals(SynthesisSettings.DEFAULT, settings());
    }
}
