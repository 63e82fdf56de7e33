package org.partbrush.ui.dialog;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.partbrush.ui.Theme;

/** Asks with the system's file chooser and with dialogs over a window. */
public final class WindowQuestions implements Questions {

    private final Window owner;
    private @Nullable File lastFolder;

    public WindowQuestions(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> openFile(FileKind kind) {
        return chosen(chooser("Open", kind).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> saveFile(FileKind kind, String suggestedName) {
        FileChooser chooser = chooser("Save", kind);
        chooser.setInitialFileName(suggestedName + kind.extension());
        return chosen(chooser.showSaveDialog(owner)).map(path -> withExtension(path, kind));
    }

    private FileChooser chooser(String verb, FileKind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(verb + " " + kind.title());
        chooser.getExtensionFilters().add(new ExtensionFilter(kind.title(), "*" + kind.extension()));
        chooser.setInitialDirectory(lastFolder);
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        lastFolder = file.getParentFile();
        return Optional.of(file.toPath());
    }

    private static Path withExtension(Path path, FileKind kind) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(kind.extension()) ? path : path.resolveSibling(name + kind.extension());
    }

    @Override
    public Unsaved unsaved(String documentName) {
        ButtonType save = new ButtonType("Save", ButtonData.YES);
        ButtonType discard = new ButtonType("Discard", ButtonData.NO);
        Alert alert = alert(AlertType.CONFIRMATION, "What you painted since the last save would be lost.");
        alert.setHeaderText("Save the changes to " + documentName + "?");
        alert.getButtonTypes().setAll(save, discard, ButtonType.CANCEL);
        ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
        if (answer == save) {
            return Unsaved.SAVE;
        }
        return answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public Optional<NewScene> newScene() {
        NewSceneDialog dialog = new NewSceneDialog();
        dialog.initOwner(owner);
        Theme.style(dialog.getDialogPane().getScene());
        return dialog.showAndWait();
    }

    @Override
    public void failed(String sentence) {
        Alert alert = alert(AlertType.ERROR, sentence);
        alert.setHeaderText("That did not work");
        alert.showAndWait();
    }

    private Alert alert(AlertType type, String sentence) {
        Alert alert = new Alert(type, sentence);
        alert.initOwner(owner);
        alert.setTitle("Partbrush");
        Theme.style(alert.getDialogPane().getScene());
        return alert;
    }
}
