package org.partbrush.ui;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.partbrush.ui.model.SynthesisViewModel;

/** When and from which noise the picture is made. */
record SynthesisCommands(Command live, Command renderNow, Command newSeed) {

    static SynthesisCommands of(SynthesisViewModel synthesis) {
        return new SynthesisCommands(
                Command.toggle("Live", synthesis.liveProperty())
                        .withKey(KeyCode.L, KeyCombination.SHORTCUT_DOWN)
                        .withIcon(MaterialDesignL.LIGHTNING_BOLT_OUTLINE),
                Command.of("Render now", synthesis::renderNow)
                        .withKey(KeyCode.R, KeyCombination.SHORTCUT_DOWN)
                        .withIcon(MaterialDesignP.PLAY_OUTLINE)
                        .enabledWhen(
                                synthesis.engineProperty().map(engine -> true).orElse(false)),
                Command.of("New seed", synthesis::newSeed)
                        .withKey(KeyCode.R, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        .withIcon(MaterialDesignD.DICE_5_OUTLINE));
    }

    List<List<Command>> groups() {
        return List.of(List.of(live, renderNow), List.of(newSeed));
    }
}
