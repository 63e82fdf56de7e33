package org.partbrush.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ShortcutsDialogTest {

    private final FewKeys keys = new FewKeys();

    @Start
    void start(Stage stage) {
        ShortcutsDialog dialog = new ShortcutsDialog(keys);
        dialog.initOwner(null);
        dialog.show();
    }

    private static List<?> shown(FxRobot robot) {
        return robot.lookup("#shortcuts").queryAs(TableView.class).getItems();
    }

    @Test
    void wordsAndKeysNarrowTheList(FxRobot robot) {
        robot.clickOn("#shortcut-search").write("era");
        assertEquals(1, shown(robot).size());
    }

    @Test
    void aFreeKeyIsTakenAtOnce(FxRobot robot) {
        robot.clickOn("Brush").clickOn("Change key …").push(KeyCode.K);
        assertEquals("K", keys.chosen.get("Brush"));
        assertFalse(robot.lookup("#key-capture").query().isVisible());
    }

    @Test
    void enterInTheListAsksForTheKey(FxRobot robot) {
        robot.clickOn("Brush").push(KeyCode.ENTER).push(KeyCode.K);
        assertEquals("K", keys.chosen.get("Brush"));
    }

    @Test
    void aUsedKeyIsTakenOnlyAfterAWarning(FxRobot robot) {
        robot.clickOn("Brush").clickOn("Change key …").push(KeyCode.E);
        assertEquals("B", keys.chosen.get("Brush"));
        assertTrue(robot.lookup("E is the key of \"Eraser\", which would lose it.")
                .tryQuery()
                .isPresent());
        robot.clickOn("Use it here");
        assertEquals("E", keys.chosen.get("Brush"));
        assertEquals("", keys.chosen.get("Eraser"));
    }

    @Test
    void gesturesCannotBeChanged(FxRobot robot) {
        robot.clickOn("Zoom");
        assertTrue(robot.lookup("Change key …").query().isDisabled());
    }

    /** Brush on B, eraser on E, and one gesture. */
    private static final class FewKeys implements ShortcutKeys {

        private final Map<String, String> chosen = new TreeMap<>(Map.of("Brush", "B", "Eraser", "E"));

        @Override
        public List<Shortcut> all() {
            return List.of(Shortcut.fixed("Zoom", "Wheel"), row("Brush"), row("Eraser"));
        }

        private Shortcut row(String title) {
            return new Shortcut(title, title, chosen.getOrDefault(title, ""), false);
        }

        @Override
        public Optional<String> user(KeyCombination key, Shortcut besides) {
            return chosen.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(key.getName()))
                    .map(Map.Entry::getKey)
                    .filter(title -> !title.equals(besides.id()))
                    .findFirst();
        }

        @Override
        public void change(Shortcut shortcut, KeyCombination key) {
            chosen.replaceAll((title, old) -> old.equals(key.getName()) ? "" : old);
            chosen.put(shortcut.id(), key.getName());
        }

        @Override
        public void reset(Shortcut shortcut) {
            chosen.remove(shortcut.id());
        }

        @Override
        public void resetAll() {
            chosen.clear();
        }
    }
}
