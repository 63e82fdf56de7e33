package org.partbrush.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partbrush.io.exchange.SceneExport;
import org.partbrush.io.recovery.RecoveryFacts;
import org.partbrush.synthesis.NewCategory;
import org.partbrush.ui.dialog.ExportChoice;
import org.partbrush.ui.dialog.ExportPreview;
import org.partbrush.ui.dialog.FileKind;
import org.partbrush.ui.dialog.ImportChoice;
import org.partbrush.ui.dialog.NewScene;
import org.partbrush.ui.dialog.Questions;
import org.partbrush.ui.dialog.RecoveryAnswer;
import org.partbrush.ui.dialog.ShortcutKeys;
import org.partbrush.ui.dialog.Unsaved;

/** Gives the answers that a test has set, and remembers what was asked and told. */
public final class AnsweredQuestions implements Questions {

    private final List<String> asked = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private Optional<Path> file = Optional.empty();
    private Unsaved unsaved = Unsaved.CANCEL;
    private Function<List<RecoveryFacts>, RecoveryAnswer> recovery = found -> new RecoveryAnswer.Later();
    private final List<ExportPreview> previews = new ArrayList<>();
    private String importTitle = "";
    private @Nullable SceneExport exportFormat;
    private boolean mayReplace;
    private Optional<NewScene> newScene = Optional.empty();
    private Optional<NewCategory> newCategory = Optional.empty();

    public void answerFile(Path answer) {
        file = Optional.of(answer);
    }

    public void answerUnsaved(Unsaved answer) {
        unsaved = answer;
    }

    public void answerRecovery(Function<List<RecoveryFacts>, RecoveryAnswer> answer) {
        recovery = answer;
    }

    public void answerImport(String title) {
        importTitle = title;
    }

    /** Without it the format that is offered first is taken. */
    public void answerExport(SceneExport format) {
        exportFormat = format;
    }

    public void answerReplace(boolean answer) {
        mayReplace = answer;
    }

    public List<ExportPreview> previews() {
        return previews;
    }

    public void answerNewScene(NewScene answer) {
        newScene = Optional.of(answer);
    }

    public List<String> asked() {
        return asked;
    }

    public List<String> failures() {
        return failures;
    }

    @Override
    public Optional<Path> openFile(FileKind kind) {
        asked.add("open " + kind);
        return file;
    }

    @Override
    public Optional<Path> saveFile(FileKind kind, String suggestedName) {
        asked.add("save " + kind);
        return file;
    }

    @Override
    public Unsaved unsaved(String documentName) {
        asked.add("unsaved " + documentName);
        return unsaved;
    }

    public void answerNewCategory(NewCategory answer) {
        newCategory = Optional.of(answer);
    }

    @Override
    public Optional<NewCategory> newCategory(List<String> classNames) {
        asked.add("category of " + classNames);
        return newCategory;
    }

    @Override
    public Optional<NewScene> newScene() {
        asked.add("new");
        return newScene;
    }

    @Override
    public Optional<ImportChoice> importChoice(String fileName, List<ImportChoice> choices) {
        asked.add("import " + choices.stream().map(ImportChoice::title).toList());
        return choices.stream()
                .filter(choice -> choice.title().equals(importTitle))
                .findFirst();
    }

    @Override
    public Optional<SceneExport> exportFormat(ExportChoice choice) {
        asked.add("export " + choice.first().title());
        choice.previews().accept(exportFormat == null ? choice.first() : exportFormat, previews::add);
        return Optional.of(exportFormat == null ? choice.first() : exportFormat);
    }

    @Override
    public Optional<Path> exportTarget(SceneExport format, String suggestedName) {
        return file;
    }

    @Override
    public boolean mayReplace(List<Path> files) {
        asked.add("replace " + files.size());
        return mayReplace;
    }

    @Override
    public RecoveryAnswer recover(List<RecoveryFacts> found) {
        asked.add("recover " + found.size());
        return recovery.apply(found);
    }

    @Override
    public void failed(String sentence) {
        failures.add(sentence);
    }

    @Override
    public void showShortcuts(ShortcutKeys keys) {
        asked.add("shortcuts");
    }

    @Override
    public void showAbout(String modelFacts) {
        asked.add("about");
    }
}
