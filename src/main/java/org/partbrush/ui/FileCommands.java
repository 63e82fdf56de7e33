package org.partbrush.ui;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** New, open, save, export, quit. */
record FileCommands(
        Command create,
        Command open,
        Command save,
        Command saveAs,
        Command exportImage,
        Command exportPartMap,
        Command quit) {

    static FileCommands of(Documents documents, Runnable onQuit) {
        return new FileCommands(
                Command.of("New …", documents::create)
                        .withKey(KeyCode.N, KeyCombination.SHORTCUT_DOWN)
                        .withIcon(MaterialDesignF.FILE_PLUS_OUTLINE),
                Command.of("Open …", documents::open)
                        .withKey(KeyCode.O, KeyCombination.SHORTCUT_DOWN)
                        .withIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE),
                Command.of("Save", documents::save)
                        .withKey(KeyCode.S, KeyCombination.SHORTCUT_DOWN)
                        .withIcon(MaterialDesignC.CONTENT_SAVE_OUTLINE),
                Command.of("Save as …", documents::saveAs)
                        .withKey(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                Command.of("Export image …", documents::exportImage)
                        .withKey(KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        .withIcon(MaterialDesignI.IMAGE_MOVE),
                Command.of("Export part map …", documents::exportPartMap),
                Command.of("Quit", onQuit).withKey(KeyCode.Q, KeyCombination.SHORTCUT_DOWN));
    }

    List<List<Command>> groups() {
        return List.of(
                List.of(create, open), List.of(save, saveAs), List.of(exportImage, exportPartMap), List.of(quit));
    }
}
