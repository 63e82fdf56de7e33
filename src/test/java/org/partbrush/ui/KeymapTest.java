package org.partbrush.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.ui.canvas.ViewSettings;
import org.partbrush.ui.dialog.Shortcut;
import org.partbrush.ui.model.PainterViewModel;

class KeymapTest {

    private static final KeyCombination K = new KeyCodeCombination(KeyCode.K);
    private static final KeyCombination B = new KeyCodeCombination(KeyCode.B);

    private final Command brush = Command.of("Brush", () -> {}).withKey(KeyCode.B);
    private final Command eraser = Command.of("Eraser", () -> {}).withKey(KeyCode.E);
    private final Command export = Command.of("Export", () -> {});
    private final Command panels = Command.of("Panels", () -> {}).withKey(KeyCode.TAB);
    private final Keymap keymap =
            new Keymap(Stream.of(brush, eraser, export, panels), List.of(Shortcut.fixed("Zoom", "Mouse wheel")));
    private final Preferences store = new MemoryPreferences();

    private Shortcut row(String title) {
        return keymap.all().stream()
                .filter(shortcut -> shortcut.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everythingIsListed() {
        assertEquals(
                List.of("Zoom", "Brush", "Eraser", "Export", "Panels"),
                keymap.all().stream().map(Shortcut::title).toList());
        assertFalse(row("Zoom").isChangeable());
        assertTrue(row("Export").isChangeable());
    }

    @Test
    void aChangedKeyIsShownAndBound() {
        keymap.change(row("Brush"), K);
        assertEquals(K, brush.key());
        assertTrue(row("Brush").isChanged());
        assertEquals("K", row("Brush").key());
    }

    @Test
    void theUserOfAKeyIsNamedBeforeItIsTaken() {
        assertEquals(Optional.of("Brush"), keymap.user(B, row("Eraser")));
        assertEquals(Optional.empty(), keymap.user(B, row("Brush")));
        assertEquals(Optional.empty(), keymap.user(K, row("Brush")));
    }

    @Test
    void aTakenKeyIsLostByItsOwner() {
        keymap.change(row("Export"), B);
        assertEquals(B, export.key());
        assertNull(brush.key());
    }

    @Test
    void resettingTakesTheKeyBack() {
        keymap.change(row("Export"), B);
        keymap.reset(row("Brush"));
        assertEquals(B, brush.key());
        assertNull(export.key());
    }

    @Test
    void resettingAllForgetsEveryChange() {
        keymap.change(row("Brush"), K);
        keymap.change(row("Export"), B);
        keymap.resetAll();
        assertTrue(keymap.all().stream().noneMatch(Shortcut::isChanged));
    }

    @Test
    void aHeldKeyIsListedAndItsConflictNamed() {
        Command compare = Command.hold("Compare", new SimpleBooleanProperty()).withKey(KeyCode.C);
        Keymap held = new Keymap(Stream.of(brush, compare), List.of());
        assertEquals("C (hold)", held.all().getLast().key());
        assertEquals(
                Optional.of("Compare"),
                held.user(new KeyCodeCombination(KeyCode.C), held.all().getFirst()));
    }

    @Test
    void changesAreRememberedAndForgottenWhenReset() throws Exception {
        keymap.remember(store);
        keymap.change(row("Export"), B);
        Command later = Command.of("Brush", () -> {}).withKey(KeyCode.B);
        Command laterExport = Command.of("Export", () -> {});
        new Keymap(Stream.of(later, laterExport), List.of()).remember(store);
        assertNull(later.key());
        assertEquals(B, laterExport.key());
        keymap.resetAll();
        assertEquals(0, store.keys().length);
    }

    @Test
    void anUnreadableKeyIsTheFirstOne() {
        store.put("B", "Nonsense+K");
        keymap.remember(store);
        assertEquals(B, brush.key());
    }

    @Test
    void noTwoCommandsOfThePainterShareAKey(@TempDir Path folder) {
        Set<KeyCombination> seen = new HashSet<>();
        painterCommands(folder)
                .all()
                .filter(command -> command.key() != null)
                .forEach(command -> assertTrue(seen.add(command.key()), "twice: " + command.keyText()));
    }

    @Test
    void everyKeyOfThePainterCanBeChanged(@TempDir Path folder) {
        Keymap all = painterCommands(folder).keymap();
        for (String key :
                List.of("[", "Shift+]", "Tab", "Space (hold)", "Escape", "Enter", "Backspace", "C (hold)", "F1")) {
            Shortcut row = all.all().stream()
                    .filter(shortcut -> shortcut.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(key));
            assertTrue(row.isChangeable(), key);
        }
    }

    @Test
    void tooltipsFollowAChangedKey(@TempDir Path folder) {
        PainterCommands commands = painterCommands(folder);
        ObservableValue<String> shown = commands.keyOf(KeyCode.B);
        assertEquals("B", shown.getValue());
        Keymap all = commands.keymap();
        Shortcut brushRow = all.all().stream()
                .filter(shortcut -> shortcut.title().equals("Brush"))
                .findFirst()
                .orElseThrow();
        all.change(brushRow, new KeyCodeCombination(KeyCode.F9));
        assertEquals("F9", shown.getValue());
    }

    private static PainterCommands painterCommands(Path folder) {
        PainterViewModel painter = new PainterViewModel(TestScenes.project(), new ManualWorker(), Runnable::run);
        Disk disk = new Disk(Runnable::run, Runnable::run, sentence -> {});
        AnsweredQuestions questions = new AnsweredQuestions();
        FileAccess files = FileAccess.of(painter, questions, folder, disk, Runnable::run);
        PainterCommands.Window window =
                new PainterCommands.Window(new KeyboardFocus(new Pane()), () -> {}, () -> {}, () -> {});
        return PainterCommands.of(painter, files, new ViewSettings(), questions, window);
    }
}
