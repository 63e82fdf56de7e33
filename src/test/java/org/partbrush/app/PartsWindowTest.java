package org.partbrush.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partbrush.app.TestWindow.fx;
import static org.partbrush.app.TestWindow.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.document.Scene;
import org.partbrush.label.Part;
import org.partbrush.raster.RgbImage;
import org.partbrush.ui.TestScenes;
import org.partbrush.ui.model.ObjectsViewModel;
import org.partbrush.ui.model.PartRef;
import org.partbrush.ui.model.Selection;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Objects and parts through the real window: by the panel, the canvas, menus and keys. */
@ExtendWith(ApplicationExtension.class)
class PartsWindowTest {

    private static final Part WHEEL = TestScenes.part("wheel");
    private static final PartRef FIRST_WHEEL = new PartRef(1, WHEEL.id());
    private static final Set<Integer> FIRST = Set.of(1);
    private static final Set<Integer> SECOND = Set.of(2);
    /** A pixel of the first car's wheel: the toy engine makes stripes. */
    private static final int WHEEL_X = 40;

    private static final int WHEEL_Y = TestScenes.FIRST_CAR.y() + 6;

    @SuppressWarnings("NullAway.Init") // set by start, before every test
    private TestWindow window;

    @SuppressWarnings("NullAway.Init")
    private ObjectsViewModel objects;

    @TempDir
    Path appFolder;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage, appFolder);
        objects = window.painter.objects();
    }

    private boolean hasWheel(Set<Integer> ids) {
        return fx(() -> TestScenes.has(WHEEL, ids, objects.partsProperty().get()));
    }

    private void chooseWheel() {
        run(() -> objects.select(Selection.of(FIRST_WHEEL)));
    }

    /** The tree shows what is selected, however low the window is. */
    private void bringIntoView(int instanceId) {
        run(() -> objects.select(instanceId));
    }

    private String undoTitle() {
        return fx(() -> window.painter.scenes().undoTitleProperty().get());
    }

    @Test
    void binOfARowRemovesAndRestoresThePart(FxRobot robot) {
        robot.moveTo("wheel");
        robot.clickOn(visible(robot, ".bin"));
        assertFalse(hasWheel(FIRST));
        robot.clickOn(visible(robot, ".bin"));
        assertTrue(hasWheel(FIRST));
    }

    @Test
    void binOfAnObjectDeletesIt(FxRobot robot) {
        bringIntoView(2);
        robot.moveTo("car 2");
        robot.clickOn(visible(robot, ".bin"));
        assertEquals(FIRST, fx(() -> objects.objectsProperty().get().ids()));
        assertEquals("Undo Delete car 2", undoTitle());
    }

    @Test
    void eyeOfARowHidesTheOverlayOfThePart(FxRobot robot) {
        robot.moveTo("wheel");
        robot.clickOn(visible(robot, ".eye"));
        assertTrue(fx(() -> objects.isHidden(FIRST_WHEEL)));
    }

    @Test
    void pinOfARowKeepsThePart(FxRobot robot) {
        robot.moveTo("wheel");
        robot.clickOn(visible(robot, ".pin"));
        assertTrue(window.scene().notes().isPinned(1, WHEEL.id()));
        robot.clickOn("wheel");
        robot.push(KeyCode.DELETE);
        assertTrue(hasWheel(FIRST));
    }

    private static Node visible(FxRobot robot, String style) {
        return robot.lookup(style).match(Node::isVisible).query();
    }

    @Test
    void rowAndCanvasShareOneSelection(FxRobot robot) {
        robot.clickOn("wheel");
        assertEquals(
                Selection.of(FIRST_WHEEL), fx(() -> objects.selectionProperty().get()));
        robot.push(KeyCode.I);
        robot.clickOn(window.onScreen(WHEEL_X, TestScenes.FIRST_CAR.y() + 1));
        TreeCell<?> selected = robot.lookup(".tree-cell")
                .match(cell -> ((TreeCell<?>) cell).isSelected())
                .query();
        assertEquals(new PartRef(1, TestScenes.part("window").id()), selected.getItem());
    }

    @Test
    void pointingAtThePictureMarksTheRow(FxRobot robot) {
        robot.moveTo(window.onScreen(WHEEL_X, WHEEL_Y));
        assertEquals(FIRST_WHEEL, fx(() -> objects.hoveredProperty().get()));
        PseudoClass pointed = PseudoClass.getPseudoClass("pointed");
        assertTrue(robot.lookup(".tree-cell")
                .match(cell -> cell.getPseudoClassStates().contains(pointed))
                .tryQuery()
                .isPresent());
    }

    @Test
    void menuOnThePictureWorksOnThePartUnderThePointer(FxRobot robot) {
        robot.rightClickOn(window.onScreen(WHEEL_X, WHEEL_Y));
        clickInMenu(robot, "Enlarge wheel of car 1");
        assertEquals("Undo Enlarge wheel of car 1", undoTitle());
    }

    @Test
    void menuOnARowPinsThePart(FxRobot robot) {
        robot.clickOn("wheel").rightClickOn("wheel");
        clickInMenu(robot, "Pin wheel of car 1");
        assertTrue(window.scene().notes().isPinned(1, WHEEL.id()));
    }

    private static void clickInMenu(FxRobot robot, String title) {
        robot.clickOn(robot.from(robot.lookup(".context-menu")).lookup(title).<Node>query());
    }

    @Test
    void keysWorkInTheTreeWithoutAMouse(FxRobot robot) {
        robot.push(KeyCode.F6);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        assertEquals(
                Selection.of(FIRST_WHEEL), fx(() -> objects.selectionProperty().get()));
        robot.push(KeyCode.DELETE);
        assertFalse(hasWheel(FIRST));
    }

    @Test
    void oneKeyTakesThePartOffTheWholeClass(FxRobot robot) {
        chooseWheel();
        robot.push(KeyCode.A);
        robot.push(KeyCode.DELETE);
        assertFalse(hasWheel(FIRST));
        assertFalse(hasWheel(SECOND));
        assertEquals("Undo Remove wheel from every car", undoTitle());
    }

    @Test
    void arrowKeysMoveTheChosenPart(FxRobot robot) {
        chooseWheel();
        robot.push(KeyCode.DOWN);
        assertEquals("Undo Move wheel of car 1", undoTitle());
        assertEquals(WHEEL.id(), partAt(WHEEL_X, TestScenes.FIRST_CAR.y() + 8));
        assertNotEquals(WHEEL.id(), partAt(WHEEL_X, TestScenes.FIRST_CAR.y() + 4));
    }

    private int partAt(int x, int y) {
        return fx(() -> objects.partsProperty().get().at(x, y));
    }

    @Test
    void thePictureFollowsWhileAPartIsDragged(FxRobot robot) {
        chooseWheel();
        robot.push(KeyCode.V);
        RgbImage before = image();
        window.dragTo(WHEEL_X, WHEEL_Y, WHEEL_X, WHEEL_Y + 4);
        window.work();
        RgbImage during = image();
        assertFalse(fx(() -> window.painter.scenes().canUndoProperty().get()));
        assertEquals(Set.of(1), objectsThatDiffer(before, during));
        window.release();
        assertEquals("Undo Move wheel of car 1", undoTitle());
    }

    private RgbImage image() {
        return Objects.requireNonNull(
                fx(() -> window.painter.synthesis().imageProperty().get()));
    }

    private Set<Integer> objectsThatDiffer(RgbImage a, RgbImage b) {
        Set<Integer> differing = new TreeSet<>();
        Scene scene = window.scene();
        for (int i = 0; i < a.pixels().length; i++) {
            if (a.pixels()[i] != b.pixels()[i]) {
                differing.add(scene.instanceMap().get(i % a.width(), i / a.width()));
            }
        }
        return differing;
    }

    @Test
    void partBrushPaintsTheChosenPart(FxRobot robot) {
        chooseWheel();
        robot.push(KeyCode.T);
        window.dragTo(30, TestScenes.FIRST_CAR.y() + 1, 50, TestScenes.FIRST_CAR.y() + 1);
        window.release();
        assertEquals(WHEEL.id(), partAt(40, TestScenes.FIRST_CAR.y()));
        robot.push(KeyCode.Y);
        window.dragTo(30, TestScenes.FIRST_CAR.y() + 1, 50, TestScenes.FIRST_CAR.y() + 1);
        window.release();
        assertEquals(TestScenes.part("window").id(), partAt(40, TestScenes.FIRST_CAR.y()));
    }

    @Test
    void knifeMakesTwoObjects(FxRobot robot) {
        robot.push(KeyCode.Q);
        window.dragTo(40, 20, 40, 55);
        window.release();
        assertEquals(3, fx(() -> objects.objectsProperty().get().all().size()));
        assertEquals("Undo Cut car 1 in two", undoTitle());
    }

    @Test
    void anObjectIsRenamedInItsRow(FxRobot robot) {
        bringIntoView(2);
        robot.clickOn("car 2");
        robot.push(KeyCode.F2);
        robot.write("bus");
        robot.push(KeyCode.ENTER);
        assertEquals("bus", window.scene().notes().nameOf(2).orElseThrow());
        assertTrue(robot.lookup("bus").tryQuery().isPresent());
    }

    @Test
    void escapeKeepsTheOldName(FxRobot robot) {
        bringIntoView(2);
        robot.clickOn("car 2");
        robot.push(KeyCode.F2);
        robot.write("bus");
        robot.push(KeyCode.ESCAPE);
        assertTrue(window.scene().notes().isEmpty());
    }

    @Test
    void severalSelectedRowsAreMerged(FxRobot robot) {
        run(() -> objects.select(new Selection(List.of(1, 2), 0)));
        robot.push(KeyCode.CONTROL, KeyCode.M);
        assertEquals(FIRST, fx(() -> objects.objectsProperty().get().ids()));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(2, fx(() -> objects.objectsProperty().get().all().size()));
    }

    @Test
    void copiedPartIsPastedByKeys(FxRobot robot) {
        run(() -> objects.select(Selection.of(new PartRef(2, WHEEL.id()))));
        robot.push(KeyCode.DELETE);
        chooseWheel();
        robot.push(KeyCode.CONTROL, KeyCode.C);
        run(() -> objects.select(2));
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertTrue(hasWheel(SECOND));
    }

    @Test
    void overlayKeysChangeTheOpacity(FxRobot robot) {
        double before = opacity(robot);
        robot.push(KeyCode.SHIFT, KeyCode.O);
        assertTrue(opacity(robot) < before);
        robot.push(KeyCode.O);
        assertEquals(before, opacity(robot), 1e-9);
    }

    private static double opacity(FxRobot robot) {
        return robot.lookup("#overlay-opacity").queryAs(Slider.class).getValue();
    }
}
