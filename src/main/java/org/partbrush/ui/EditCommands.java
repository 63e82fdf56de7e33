package org.partbrush.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.partbrush.ui.model.PainterViewModel;
import org.partbrush.ui.model.SceneViewModel;

/**
 * Undo, redo and copies of objects.
 *
 * @param redoToo the same as redo by another key
 */
record EditCommands(Command undo, Command redo, Command redoToo, Command duplicate) {

    static EditCommands of(PainterViewModel painter) {
        SceneViewModel scenes = painter.scenes();
        ObservableValue<Boolean> hasObject =
                painter.objects().selectedProperty().map(object -> true).orElse(false);
        return new EditCommands(
                Command.of("Undo", scenes::undo)
                        .withKey(KeyCode.Z, KeyCombination.SHORTCUT_DOWN)
                        .withIcon(MaterialDesignU.UNDO)
                        .withTitle(scenes.undoTitleProperty())
                        .enabledWhen(scenes.canUndoProperty()),
                Command.of("Redo", scenes::redo)
                        .withKey(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        .withIcon(MaterialDesignR.REDO)
                        .withTitle(scenes.redoTitleProperty())
                        .enabledWhen(scenes.canRedoProperty()),
                Command.of("Redo (other key)", scenes::redo)
                        .withKey(KeyCode.Y, KeyCombination.SHORTCUT_DOWN)
                        .enabledWhen(scenes.canRedoProperty()),
                Command.of("Duplicate object", painter.placement()::duplicate)
                        .withKey(KeyCode.J, KeyCombination.SHORTCUT_DOWN)
                        .enabledWhen(hasObject));
    }

    List<List<Command>> groups() {
        return List.of(List.of(undo, redo), List.of(duplicate));
    }
}
