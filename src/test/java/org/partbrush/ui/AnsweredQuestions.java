package org.partbrush.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.partbrush.io.recovery.RecoveryFacts;
import org.partbrush.ui.dialog.FileKind;
import org.partbrush.ui.dialog.NewScene;
import org.partbrush.ui.dialog.Questions;
import org.partbrush.ui.dialog.RecoveryAnswer;
import org.partbrush.ui.dialog.Shortcut;
import org.partbrush.ui.dialog.Unsaved;

/** Gives the answers that a test has set, and remembers what was asked and told. */
public final class AnsweredQuestions implements Questions {

    private final List<String> asked = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private Optional<Path> file = Optional.empty();
    private Unsaved unsaved = Unsaved.CANCEL;
    private Function<List<RecoveryFacts>, RecoveryAnswer> recovery = found -> new RecoveryAnswer.Later();
    private Optional<NewScene> newScene = Optional.empty();

    public void answerFile(Path answer) {
        file = Optional.of(answer);
    }

    public void answerUnsaved(Unsaved answer) {
        unsaved = answer;
    }

    public void answerRecovery(Function<List<RecoveryFacts>, RecoveryAnswer> answer) {
        recovery = answer;
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

    @Override
    public Optional<NewScene> newScene() {
        asked.add("new");
        return newScene;
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
    public void showShortcuts(List<Shortcut> shortcuts) {
        asked.add("shortcuts");
    }

    @Override
    public void showAbout(String modelFacts) {
        asked.add("about");
    }
}
