package org.partbrush.ui;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import org.partbrush.label.SemanticClass;
import org.partbrush.synthesis.SynthesisState;
import org.partbrush.ui.canvas.ViewSettings;
import org.partbrush.ui.dialog.Questions;
import org.partbrush.ui.model.PainterViewModel;
import org.partbrush.ui.model.SynthesisViewModel;

/** When and from which noise the picture is made, and which pictures are kept. */
public record SynthesisCommands(
        Command live,
        Command renderNow,
        Command cancel,
        Command roll,
        Command lock,
        Command oneSeed,
        Command variations,
        Command keep,
        Command compare,
        Command addCategory) {

    static SynthesisCommands of(PainterViewModel painter, ViewSettings settings, Questions questions) {
        SynthesisViewModel synthesis = painter.synthesis();
        ObservableValue<Boolean> hasEngine =
                synthesis.engineProperty().map(engine -> true).orElse(false);
        return new SynthesisCommands(
                Command.toggle("Live", synthesis.liveProperty())
                        .withKey(KeyCode.L, KeyCombination.SHORTCUT_DOWN)
                        .withIcon(MaterialDesignL.LIGHTNING_BOLT_OUTLINE),
                Command.of("Render now", synthesis::renderNow)
                        .withKey(KeyCode.R, KeyCombination.SHORTCUT_DOWN)
                        .withIcon(MaterialDesignP.PLAY_OUTLINE)
                        .enabledWhen(hasEngine),
                Command.of("Stop rendering", () -> stop(painter))
                        .withKey(KeyCode.PERIOD, KeyCombination.SHORTCUT_DOWN)
                        .withIcon(MaterialDesignS.STOP)
                        .enabledWhen(isWorking(painter)),
                Command.of("Re-roll", painter.seeds()::roll)
                        .withKey(KeyCode.R, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        .withIcon(MaterialDesignD.DICE_5_OUTLINE)
                        .enabledWhen(isRollable(painter)),
                Command.toggle("Lock seeds", painter.seeds().lockedProperty()).withIcon(MaterialDesignL.LOCK_OUTLINE),
                Command.of("One seed for all", painter.seeds()::forgetRegions)
                        .enabledWhen(painter.scenes()
                                .sceneProperty()
                                .map(scene -> scene.settings().hasRegionSeeds())),
                Command.of("Make 8 variations", painter.variations()::make)
                        .withKey(KeyCode.V, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        .withIcon(MaterialDesignV.VIEW_GRID_PLUS_OUTLINE)
                        .enabledWhen(both(hasEngine, isRollable(painter))),
                Command.of("Keep picture", synthesis::keepPicture)
                        .withKey(KeyCode.K, KeyCombination.SHORTCUT_DOWN)
                        .withIcon(MaterialDesignB.BOOKMARK_PLUS_OUTLINE)
                        .enabledWhen(
                                synthesis.imageProperty().map(image -> true).orElse(false)),
                Command.hold("Compare with the picture before", settings.comparingProperty())
                        .withKey(KeyCode.C)
                        .withIcon(MaterialDesignC.COMPARE)
                        .enabledWhen(
                                synthesis.beforeProperty().map(image -> true).orElse(false)),
                Command.of("Parts of another class …", () -> addCategory(painter, questions))
                        .enabledWhen(hasEngine));
    }

    private static void addCategory(PainterViewModel painter, Questions questions) {
        List<String> things = painter.scenes().scene().vocabulary().classes().stream()
                .filter(SemanticClass::isThing)
                .map(SemanticClass::name)
                .toList();
        questions.newCategory(things).ifPresent(painter.models()::add);
    }

    private static void stop(PainterViewModel painter) {
        painter.synthesis().cancel();
        painter.variations().stop();
    }

    private static ObservableValue<Boolean> isWorking(PainterViewModel painter) {
        return Bindings.createBooleanBinding(
                () -> painter.synthesis().stateProperty().get() != SynthesisState.IDLE
                        || painter.variations().runningProperty().get(),
                painter.synthesis().stateProperty(),
                painter.variations().runningProperty());
    }

    private static ObservableValue<Boolean> isRollable(PainterViewModel painter) {
        return both(
                painter.seeds().seedProperty().map(seed -> true).orElse(false),
                painter.seeds().lockedProperty().map(isLocked -> !isLocked));
    }

    private static ObservableValue<Boolean> both(ObservableValue<Boolean> one, ObservableValue<Boolean> other) {
        return one.flatMap(first -> other.map(second -> first && second));
    }

    List<List<Command>> groups() {
        return List.of(
                List.of(live, renderNow, cancel),
                List.of(roll, lock, oneSeed),
                List.of(variations, keep),
                List.of(addCategory));
    }
}
