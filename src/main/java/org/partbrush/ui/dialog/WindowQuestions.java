package org.partbrush.ui.dialog;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.partbrush.io.exchange.FolderExport;
import org.partbrush.io.exchange.SceneExport;
import org.partbrush.io.recovery.RecoveryFacts;
import org.partbrush.synthesis.NewCategory;

/** Asks with the system's file chooser and with dialogs over a window. */
public final class WindowQuestions implements Questions {

    private final Window owner;
    private @Nullable File lastFolder;

    public WindowQuestions(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> openFile(FileKind kind) {
        return chosen(chooser("Open", kind.title(), kind.extensions()).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> saveFile(FileKind kind, String suggestedName) {
        return target(kind.title(), kind.extensions().getFirst(), suggestedName);
    }

    @Override
    public Optional<Path> exportTarget(SceneExport format, String suggestedName) {
        if (format instanceof FolderExport) {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle("Folder for " + format.title());
            chooser.setInitialDirectory(lastFolder);
            return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
        }
        return target(format.title(), format.extension(), suggestedName);
    }

    private Optional<Path> target(String title, String extension, String suggestedName) {
        FileChooser chooser = chooser("Save", title, List.of(extension));
        chooser.setInitialFileName(suggestedName + extension);
        return chosen(chooser.showSaveDialog(owner)).flatMap(path -> withExtension(path, extension));
    }

    private FileChooser chooser(String verb, String title, List<String> extensions) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(verb + " " + title);
        List<String> patterns = extensions.stream().map(e -> "*" + e).toList();
        chooser.getExtensionFilters().add(new ExtensionFilter(title, patterns));
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

    /** The system's chooser has asked before replacing the file it saw, but not before replacing one with our extension. */
    private Optional<Path> withExtension(Path path, String extension) {
        String name = String.valueOf(path.getFileName());
        if (name.endsWith(extension)) {
            return Optional.of(path);
        }
        Path extended = path.resolveSibling(name + extension);
        return Files.exists(extended) && !mayReplace(List.of(extended)) ? Optional.empty() : Optional.of(extended);
    }

    @Override
    public boolean mayReplace(List<Path> files) {
        String what = files.size() == 1 ? String.valueOf(files.getFirst().getFileName()) : files.size() + " files";
        Alert alert = alert(AlertType.CONFIRMATION, "Their content would be lost: " + names(files));
        alert.setHeaderText("Replace " + what + "?");
        return ask(alert).filter(answer -> answer == ButtonType.OK).isPresent();
    }

    private static String names(List<Path> files) {
        return files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "));
    }

    @Override
    public Optional<ImportChoice> importChoice(String fileName, List<ImportChoice> choices) {
        return ask(new ImportDialog(fileName, choices));
    }

    @Override
    public Optional<SceneExport> exportFormat(ExportChoice choice) {
        return ask(new ExportDialog(choice));
    }

    @Override
    public Unsaved unsaved(String documentName) {
        ButtonType save = new ButtonType("Save", ButtonData.YES);
        ButtonType discard = new ButtonType("Discard", ButtonData.NO);
        Alert alert = alert(AlertType.CONFIRMATION, "What you painted since the last save would be lost.");
        alert.setHeaderText("Save the changes to " + documentName + "?");
        alert.getButtonTypes().setAll(save, discard, ButtonType.CANCEL);
        ButtonType answer = ask(alert).orElse(ButtonType.CANCEL);
        if (answer == save) {
            return Unsaved.SAVE;
        }
        return answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    @Override
    public Optional<NewCategory> newCategory(List<String> classNames) {
        return ask(new CategoryDialog(classNames));
    }

    @Override
    public Optional<NewScene> newScene() {
        return ask(new NewSceneDialog());
    }

    @Override
    public RecoveryAnswer recover(List<RecoveryFacts> found) {
        return ask(new RecoveryDialog(found)).orElse(new RecoveryAnswer.Later());
    }

    @Override
    public void failed(String sentence) {
        Alert alert = alert(AlertType.ERROR, sentence);
        alert.setHeaderText("That did not work");
        ask(alert);
    }

    @Override
    public void showShortcuts(ShortcutKeys keys) {
        ShortcutsDialog dialog = new ShortcutsDialog(keys);
        adopt(dialog);
        dialog.show();
    }

    @Override
    public void showAbout(String modelFacts) {
        Alert alert = alert(
                AlertType.INFORMATION,
                "Paint a layout, see its parts, get a picture.\n"
                        + "Open source under the Apache License 2.0; fonts Inter (SIL OFL 1.1).\n\nModel: "
                        + modelFacts);
        alert.setHeaderText("Partbrush " + version());
        adopt(alert);
        alert.show();
    }

    /** The version from the jar, empty when run from classes. */
    private static String version() {
        String version = WindowQuestions.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }

    private Alert alert(AlertType type, String sentence) {
        Alert alert = new Alert(type, sentence);
        alert.setTitle("Partbrush");
        alert.setGraphic(null);
        return alert;
    }

    /** Waits for the answer; the next key is for the window again, also where no window manager sees to that. */
    private <T> Optional<T> ask(Dialog<T> dialog) {
        adopt(dialog);
        Optional<T> answer = dialog.showAndWait();
        owner.requestFocus();
        return answer;
    }

    /** Puts a dialog over the window and gives it the window's looks. */
    private void adopt(Dialog<?> dialog) {
        dialog.initOwner(owner);
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
    }
}
