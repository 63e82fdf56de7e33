package org.partbrush.ui;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** New, open, save, import, export, quit. */
record FileCommands(
        Command create,
        Command open,
        Command save,
        Command saveAs,
        Command importMap,
        Command openPhoto,
        Command tracePhoto,
        Command exportImage,
        Command exportPartMap,
        Command exportEverything,
        Command quit) {

    static FileCommands of(FileAccess files, Runnable onQuit) {
        Documents documents = files.documents();
        Imports imports = files.imports();
        Exports exports = files.exports();
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
                Command.of("Import label map …", imports::importMap),
                Command.of("Open photo …", files.photoLayouts()::open)
                        .enabledWhen(files.photoLayouts().possibleValue()),
                Command.of("Trace a photo …", imports::tracePhoto),
                Command.of("Export image …", exports::exportImage)
                        .withKey(KeyCode.E, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)
                        .withIcon(MaterialDesignI.IMAGE_MOVE),
                Command.of("Export part map …", exports::exportPartMap),
                Command.of("Export everything …", exports::exportEverything),
                Command.of("Quit", onQuit).withKey(KeyCode.Q, KeyCombination.SHORTCUT_DOWN));
    }

    List<List<Command>> groups() {
        return List.of(
                List.of(create, open),
                List.of(save, saveAs),
                List.of(importMap, openPhoto, tracePhoto),
                List.of(exportImage, exportPartMap, exportEverything),
                List.of(quit));
    }
}
