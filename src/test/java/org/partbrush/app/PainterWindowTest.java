package org.partbrush.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.label.Part;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.RgbImage;
import org.partbrush.ui.TestScenes;
import org.partbrush.ui.model.ToolKind;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The whole window on the headless screen, with an engine that works when it is told to. */
@ExtendWith(ApplicationExtension.class)
class PainterWindowTest {

    private static final Part WHEEL = TestScenes.part("wheel");
    private static final Set<Integer> FIRST_CAR = Set.of(1);

    @SuppressWarnings("NullAway.Init") // set by start, before every test
    private TestWindow window;

    @TempDir
    Path appFolder;

    @Start
    void start(Stage stage) {
        window = new TestWindow(stage, appFolder);
        stage.setWidth(1000);
        stage.setHeight(700);
    }

    private boolean hasWheel() {
        return TestWindow.fx(() -> TestScenes.has(
                WHEEL, FIRST_CAR, window.painter.objects().partsProperty().get()));
    }

    @Test
    void strokePaintsTheChosenClass(FxRobot robot) {
        robot.clickOn("sidewalk");
        window.stroke(10, 60, 85);
        int sidewalk = TestScenes.STREET.named("sidewalk").orElseThrow().id();
        assertEquals(sidewalk, window.scene().semanticMap().get(35, 85));
        assertEquals(TestScenes.ROAD.id(), window.scene().semanticMap().get(100, 20));
    }

    @Test
    void paintedCarGetsItsPartsAndIsSelected(FxRobot robot) {
        robot.clickOn("car");
        window.stroke(90, 115, 20);
        window.work();
        SceneObject selected = Objects.requireNonNull(
                TestWindow.fx(() -> window.painter.objects().selectedProperty().get()));
        assertEquals(3, selected.instanceId());
        assertTrue(
                TestWindow.fx(() -> window.painter.objects().areasOf(selected).has(WHEEL.id())));
    }

    @Test
    void undoKeyTakesTheStrokeBackAndRedoBringsIt(FxRobot robot) {
        Scene before = window.scene();
        window.stroke(10, 60, 85);
        Scene painted = window.scene();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertSame(before, window.scene());
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertSame(painted, window.scene());
    }

    @Test
    void escapeDropsTheStroke(FxRobot robot) {
        Scene before = window.scene();
        window.press(10, 85);
        assertNotSame(before, window.scene());
        robot.push(KeyCode.ESCAPE);
        assertSame(before, window.scene());
        window.release();
    }

    @Test
    void otherKeysWaitForTheEndOfTheStroke(FxRobot robot) {
        window.press(10, 85);
        Scene painted = window.scene();
        robot.push(KeyCode.E);
        assertSame(painted, window.scene());
        window.release();
        robot.push(KeyCode.E);
        assertEquals(
                ToolKind.ERASER.tool(), window.painter.tools().toolProperty().get());
    }

    @Test
    void panelRemovesAndRestoresTheWheel(FxRobot robot) {
        robot.clickOn("wheel");
        robot.clickOn("Remove");
        assertFalse(hasWheel());
        robot.clickOn("Restore");
        assertTrue(hasWheel());
    }

    @Test
    void pickedPartIsRemovedByTheDeleteKey(FxRobot robot) {
        robot.push(KeyCode.I);
        IntRect car = TestScenes.FIRST_CAR;
        robot.clickOn(window.onScreen(40, car.y() + 0.3 * car.height()));
        robot.push(KeyCode.DELETE);
        assertFalse(hasWheel());
    }

    @Test
    void objectMenuRemovesTheWheel(FxRobot robot) {
        Point2D wheel = window.onScreen(40, TestScenes.FIRST_CAR.y() + 6);
        robot.rightClickOn(wheel);
        robot.clickOn(robot.from(robot.lookup(".context-menu"))
                .lookup("Remove wheel from car 1")
                .<Node>query());
        assertFalse(hasWheel());
    }

    @Test
    void pointerOverAPartNamesIt(FxRobot robot) {
        robot.moveTo(window.onScreen(40.5, TestScenes.FIRST_CAR.y() + 1.5));
        assertEquals(
                "car 1 · window",
                robot.lookup(".pointer-label").queryAs(Label.class).getText());
        assertTrue(
                robot.lookup("#pointer-status").queryAs(Label.class).getText().endsWith("car 1 · window"));
    }

    @Test
    void wheelZoomsAtThePointer(FxRobot robot) {
        Point2D before = window.onScreen(100, 50);
        robot.moveTo(before).scroll(3, VerticalDirection.UP);
        Point2D after = window.onScreen(100, 50);
        assertEquals(before.getX(), after.getX(), 1);
        assertNotEquals(window.onScreen(0, 0).getX(), before.getX() - 100, 1);
    }

    @Test
    void fitKeyShowsTheWholeSceneAgain(FxRobot robot) {
        Point2D fitted = window.onScreen(0, 0);
        robot.moveTo(window.onScreen(100, 50)).scroll(3, VerticalDirection.UP);
        assertNotEquals(fitted, window.onScreen(0, 0));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertEquals(fitted, window.onScreen(0, 0));
    }

    @Test
    void numberKeyTakesARecentClass(FxRobot robot) {
        robot.clickOn("car").clickOn("road");
        robot.push(KeyCode.DIGIT2);
        assertEquals(TestScenes.CAR, window.painter.tools().currentProperty().get());
    }

    @Test
    void keysChooseToolsAndSizes(FxRobot robot) {
        double size = window.painter.tools().tip().diameterProperty().get();
        robot.push(KeyCode.E);
        assertEquals(
                ToolKind.ERASER.tool(), window.painter.tools().toolProperty().get());
        robot.push(KeyCode.B);
        robot.write("]");
        assertEquals(size + 1, window.painter.tools().tip().diameterProperty().get());
    }

    @Test
    void tabHidesThePanels(FxRobot robot) {
        robot.push(KeyCode.TAB);
        assertTrue(robot.lookup("#palette").tryQuery().isEmpty());
        robot.push(KeyCode.TAB);
        assertTrue(robot.lookup("#palette").tryQuery().isPresent());
    }

    @Test
    void photoToTraceHasItsControlsWhileItIsThere(FxRobot robot) {
        assertFalse(robot.lookup("#underlay").query().isVisible());
        TestWindow.run(() -> window.painter.underlay().trace(new RgbImage(2, 2, new int[4])));
        assertTrue(robot.lookup("#underlay").query().isVisible());
        robot.clickOn("#remove-photo");
        assertNull(
                TestWindow.fx(() -> window.painter.underlay().underlayProperty().get()));
    }

    @Test
    void brokenEngineIsSaidInTheStatusLine(FxRobot robot) {
        TestWindow.run(() -> {
            window.painter.synthesis().close();
            window.worker.work();
            window.painter.synthesis().unavailable("The model folder is missing.");
        });
        assertEquals(
                "No model: pictures are off",
                robot.lookup("#engine-status").queryAs(Label.class).getText());
        assertNull(
                TestWindow.fx(() -> window.painter.synthesis().engineProperty().get()));
        window.stroke(10, 60, 85);
        assertTrue(TestWindow.fx(() -> window.painter.scenes().canUndoProperty().get()));
    }
}
