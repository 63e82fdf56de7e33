package org.partbrush.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.partbrush.ui.model.ObjectsViewModel;
import org.partbrush.ui.model.PainterViewModel;
import org.partbrush.ui.model.SceneViewModel;

/** Undo, redo and what is done to the selection. */
record EditCommands(Command undo, Command redo, Command delete, Command duplicate) {

    static EditCommands of(PainterViewModel painter) {
        SceneViewModel scenes = painter.scenes();
        ObjectsViewModel objects = painter.objects();
        ObservableValue<Boolean> hasObject =
                objects.selectedProperty().map(object -> true).orElse(false);
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
                Command.of("Delete chosen part or object", () -> delete(painter))
                        .withKey(KeyCode.DELETE)
                        .enabledWhen(hasObject),
                Command.of("Duplicate object", painter.placement()::duplicate)
                        .withKey(KeyCode.J, KeyCombination.SHORTCUT_DOWN)
                        .enabledWhen(hasObject));
    }

    /** The part if one is chosen, else the object. */
    private static void delete(PainterViewModel painter) {
        if (painter.objects().selectedPartProperty().get() != null) {
            painter.objects().removeSelectedPart();
        } else {
            painter.placement().delete();
        }
    }

    List<List<Command>> groups() {
        return List.of(List.of(undo, redo), List.of(delete, duplicate));
    }
}
