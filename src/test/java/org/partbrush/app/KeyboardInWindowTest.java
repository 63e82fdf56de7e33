package org.partbrush.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.document.Step;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.PixelMask;
import org.partbrush.ui.MemoryPreferences;
import org.partbrush.ui.model.ToolKind;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Everything by keys in the real window: changed ones, held ones, and from panel to panel. */
@ExtendWith(ApplicationExtension.class)
class KeyboardInWindowTest {

    private final MemoryPreferences keys = new MemoryPreferences();

    @SuppressWarnings("NullAway.Init") // set by start, before every test
    private TestWindow window;

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        keys.put("Close Bracket", "J");
        keys.put("Space", "Z");
        keys.put("Tab", "F8");
        window = new TestWindow(stage, folder, keys);
    }

    private double size() {
        return window.painter.tools().tip().diameterProperty().get();
    }

    private void paintAndRender() {
        TestWindow.run(() -> window.painter
                .scenes()
                .apply("Paint", new Step.Paint(PixelMask.of(new IntRect(0, 0, 9, 9), (x, y) -> true), 1, 0)));
        window.work();
    }

    private static boolean isIn(String id, Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).anyMatch(parent -> id.equals(parent.getId()));
    }

    @Test
    void aChangedSizeKeyReplacesTheBracket(FxRobot robot) {
        double before = size();
        robot.write("]");
        assertEquals(before, size());
        robot.push(KeyCode.J);
        assertEquals(before + 1, size());
    }

    @Test
    void aChangedHeldKeyMovesTheViewWhileItIsHeld(FxRobot robot) {
        robot.press(KeyCode.Z);
        Node layout = robot.lookup("#layout").query();
        assertEquals("OPEN_HAND", layout.getCursor().toString());
        robot.release(KeyCode.Z);
        assertFalse("OPEN_HAND".equals(layout.getCursor().toString()));
    }

    @Test
    void aChangedPanelKeyLeavesTabFree(FxRobot robot) {
        robot.push(KeyCode.TAB);
        assertTrue(robot.lookup("#palette").tryQuery().isPresent());
        robot.push(KeyCode.F8);
        assertTrue(robot.lookup("#palette").tryQuery().isEmpty());
    }

    @Test
    void clickOnAToolOrAClassLeavesTheKeyboardOnTheLayout(FxRobot robot) {
        robot.clickOn("#tool-eraser").clickOn("car");
        assertEquals("layout", window.focused().getId());
    }

    @Test
    void panelKeyVisitsEveryPanelAndComesBack(FxRobot robot) {
        List<String> visited = new ArrayList<>();
        List<String> panels =
                List.of("object-tree", "part-actions", "synthesis", "pictures", "tools", "palette", "tool-bar");
        for (String panel : panels) {
            robot.push(KeyCode.F6);
            assertTrue(isIn(panel, window.focused()), panel + " instead of " + window.focused());
            visited.add(panel);
        }
        robot.push(KeyCode.F6);
        assertEquals("layout", window.focused().getId());
        robot.push(KeyCode.SHIFT, KeyCode.F6);
        assertTrue(isIn(visited.getLast(), window.focused()));
        robot.push(KeyCode.ESCAPE);
        assertEquals("layout", window.focused().getId());
    }

    @Test
    void spacePressesTheButtonThatHasTheKeyboard(FxRobot robot) {
        Node eraser = robot.lookup("#tool-eraser").query();
        TestWindow.run(eraser::requestFocus);
        robot.push(KeyCode.SPACE);
        assertEquals(
                ToolKind.ERASER.tool(), window.painter.tools().toolProperty().get());
    }

    @Test
    void everyControlIsReachedByTabAndNamed(FxRobot robot) {
        TestWindow.run(() -> robot.lookup("#tool-brush").query().requestFocus());
        Set<Node> reached = new HashSet<>();
        for (int i = 0; i < 80 && reached.add(window.focused()); i++) {
            robot.push(KeyCode.TAB);
        }
        for (Node control : robot.lookup(
                        ".button, .toggle-button, .slider, .check-box, .toggle-switch, .list-view, .tree-view, .text-field")
                .queryAll()) {
            boolean isOfPanels = !control.getStyleClass().contains("row-button")
                    && !control.getStyleClass().contains("lock")
                    && !control.isDisabled()
                    && isShown(control);
            if (isOfPanels) {
                assertTrue(reached.contains(control), "not reached: " + control);
                assertTrue(isNamed(control), "without a name: " + control);
                assertTrue(isExplained(control), "without a tooltip: " + control);
            }
        }
    }

    private static boolean isShown(Node control) {
        return Stream.iterate(control, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    /** By words on it, or by a tooltip. */
    private static boolean isExplained(Node control) {
        return !(control instanceof ButtonBase button)
                || (button.getText() != null && !button.getText().isEmpty())
                || button.getTooltip() != null;
    }

    private static boolean isNamed(Node control) {
        String text = control instanceof Labeled labeled ? labeled.getText() : null;
        return (control.getAccessibleText() != null
                        && !control.getAccessibleText().isEmpty())
                || (text != null && !text.isEmpty());
    }

    @Test
    void theKeyboardStaysInThePanelWhileThePictureIsMade(FxRobot robot) {
        for (String button : List.of("Keep picture", "Render now")) {
            Node pressed = robot.lookup("#synthesis .button").queryAll().stream()
                    .filter(node -> button.equals(node.getAccessibleText()))
                    .findFirst()
                    .orElseThrow();
            TestWindow.run(pressed::requestFocus);
            robot.push(KeyCode.CONTROL, KeyCode.R);
            window.work();
            assertEquals(pressed, window.focused());
            robot.push(KeyCode.S);
            assertEquals(pressed, window.focused());
        }
    }

    @Test
    void arrowKeysMoveAndEnterChoosesInTheStrip(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        window.work();
        TestWindow.run(() -> robot.lookup("Image, seed 1").query().requestFocus());
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.LEFT).push(KeyCode.ENTER);
        assertEquals(2, window.scene().settings().seed());
    }

    @Test
    void deleteForgetsAKeptPictureAndGoesToTheNext(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        paintAndRender();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.clickOn("#tab-history");
        TestWindow.run(() -> robot.lookup(".picture-button").query().requestFocus());
        robot.push(KeyCode.DELETE);
        assertEquals(1, window.painter.synthesis().history().kept().size());
        assertTrue(window.focused().getStyleClass().contains("picture-button"));
    }

    @Test
    void enterAfterANewNameGivesTheKeyboardBackToTheTree(FxRobot robot) {
        TestWindow.run(() -> robot.lookup("#object-tree").query().requestFocus());
        robot.push(KeyCode.F2);
        robot.write("taxi").push(KeyCode.ENTER);
        assertEquals("object-tree", window.focused().getId());
        assertTrue(robot.lookup("taxi").tryQuery().isPresent());
    }

    @Test
    void aTypedSeedGivesTheKeyboardBackToTheLayout(FxRobot robot) {
        robot.doubleClickOn("#seed").write("42").push(KeyCode.ENTER);
        assertEquals("layout", window.focused().getId());
    }
}
