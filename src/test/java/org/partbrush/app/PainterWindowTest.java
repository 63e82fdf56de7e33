package org.partbrush.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObject;
import org.partbrush.io.ProjectFile;
import org.partbrush.io.SampleScenes;
import org.partbrush.label.Part;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.RgbImage;
import org.partbrush.ui.AnsweredQuestions;
import org.partbrush.ui.Disk;
import org.partbrush.ui.FileAccess;
import org.partbrush.ui.ManualWorker;
import org.partbrush.ui.MemoryPreferences;
import org.partbrush.ui.TestScenes;
import org.partbrush.ui.Theme;
import org.partbrush.ui.ToyEngine;
import org.partbrush.ui.UserSettings;
import org.partbrush.ui.canvas.LayerCanvas;
import org.partbrush.ui.dialog.Unsaved;
import org.partbrush.ui.model.PainterViewModel;
import org.partbrush.ui.model.ToolKind;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window on the headless screen, with an engine that works when it is told to. */
@ExtendWith(ApplicationExtension.class)
class PainterWindowTest {

    private static final Part WHEEL = TestScenes.part("wheel");
    private static final Set<Integer> FIRST_CAR = Set.of(1);

    private final ManualWorker worker = new ManualWorker();
    private final PainterViewModel painter = new PainterViewModel(TestScenes.project(), worker, Runnable::run);
    private final AnsweredQuestions questions = new AnsweredQuestions();

    @SuppressWarnings("NullAway.Init") // set by start, before every test
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private FileAccess files;

    @SuppressWarnings("NullAway.Init")
    private PainterWindow window;

    /** One for all events of a test: each robot has its own idea of where the pointer is. */
    @SuppressWarnings("NullAway.Init")
    private Robot mouse;

    @TempDir
    Path folder;

    @TempDir
    Path appFolder;

    @Start
    void start(Stage started) {
        stage = started;
        mouse = new Robot();
        Theme.install();
        Disk disk = new Disk(Runnable::run, Runnable::run, questions::failed);
        files = FileAccess.of(painter, questions, appFolder, disk, Runnable::run);
        UserSettings settings = new UserSettings(new MemoryPreferences());
        window = new PainterWindow(stage, painter, files, questions, settings);
        stage.setWidth(1000);
        stage.setHeight(700);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        window.load(choice -> new ToyEngine(), Runnable::run, Runnable::run);
        worker.work();
    }

    private static <T> T fx(Callable<T> call) {
        T value = WaitForAsyncUtils.waitForAsyncFx(10_000, call);
        WaitForAsyncUtils.waitForFxEvents();
        return value;
    }

    private Scene scene() {
        return fx(() -> painter.scenes().scene());
    }

    private boolean hasWheel() {
        return fx(() -> TestScenes.has(
                WHEEL, FIRST_CAR, painter.objects().partsProperty().get()));
    }

    /** Where a pixel of the image is on the screen. */
    private Point2D onScreen(FxRobot robot, double x, double y) {
        LayerCanvas canvas = robot.lookup("#layout .layer-canvas").queryAs(LayerCanvas.class);
        return fx(() -> canvas.localToScreen(canvas.toView(x, y)));
    }

    /** A stroke along a row of pixels, by the toolkit's own robot. */
    private void stroke(FxRobot robot, int fromX, int toX, int y) {
        Point2D from = onScreen(robot, fromX, y);
        Point2D to = onScreen(robot, toX, y);
        fx(() -> {
            mouse.mouseMove(from);
            mouse.mousePress(MouseButton.PRIMARY);
            for (int i = 1; i <= 10; i++) {
                mouse.mouseMove(from.interpolate(to, i / 10.0));
            }
            mouse.mouseRelease(MouseButton.PRIMARY);
            return null;
        });
    }

    @Test
    void strokePaintsTheChosenClass(FxRobot robot) {
        robot.clickOn("sidewalk");
        stroke(robot, 10, 60, 85);
        int sidewalk = TestScenes.STREET.named("sidewalk").orElseThrow().id();
        assertEquals(sidewalk, scene().semanticMap().get(35, 85));
        assertEquals(TestScenes.ROAD.id(), scene().semanticMap().get(100, 20));
    }

    @Test
    void paintedCarGetsItsPartsAndIsSelected(FxRobot robot) {
        robot.clickOn("car");
        stroke(robot, 90, 115, 20);
        fx(() -> {
            worker.work();
            return null;
        });
        SceneObject selected = Objects.requireNonNull(
                fx(() -> painter.objects().selectedProperty().get()));
        assertEquals(3, selected.instanceId());
        assertTrue(fx(() -> painter.objects().areasOf(selected).has(WHEEL.id())));
    }

    @Test
    void undoKeyTakesTheStrokeBackAndRedoBringsIt(FxRobot robot) {
        Scene before = scene();
        stroke(robot, 10, 60, 85);
        Scene painted = scene();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertSame(before, scene());
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertSame(painted, scene());
    }

    @Test
    void escapeDropsTheStroke(FxRobot robot) {
        Scene before = scene();
        press(onScreen(robot, 10, 85));
        assertNotSame(before, scene());
        robot.push(KeyCode.ESCAPE);
        assertSame(before, scene());
        releaseButton();
    }

    @Test
    void otherKeysWaitForTheEndOfTheStroke(FxRobot robot) {
        press(onScreen(robot, 10, 85));
        Scene painted = scene();
        robot.push(KeyCode.E);
        assertSame(painted, scene());
        releaseButton();
        robot.push(KeyCode.E);
        assertEquals(ToolKind.ERASER.tool(), painter.tools().toolProperty().get());
    }

    private void press(Point2D place) {
        fx(() -> {
            mouse.mouseMove(place);
            mouse.mousePress(MouseButton.PRIMARY);
            return null;
        });
    }

    private void releaseButton() {
        fx(() -> {
            mouse.mouseRelease(MouseButton.PRIMARY);
            return null;
        });
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
        robot.clickOn(onScreen(robot, 40, car.y() + 0.3 * car.height()));
        robot.push(KeyCode.DELETE);
        assertFalse(hasWheel());
    }

    @Test
    void objectMenuRemovesTheWheel(FxRobot robot) {
        Point2D wheel = onScreen(robot, 40, TestScenes.FIRST_CAR.y() + 6);
        robot.rightClickOn(wheel);
        robot.clickOn(robot.from(robot.lookup(".context-menu"))
                .lookup("Remove wheel from car 1")
                .<Node>query());
        assertFalse(hasWheel());
    }

    @Test
    void pointerOverAPartNamesIt(FxRobot robot) {
        robot.moveTo(onScreen(robot, 40.5, TestScenes.FIRST_CAR.y() + 1.5));
        assertEquals(
                "car 1 · window",
                robot.lookup(".pointer-label").queryAs(Label.class).getText());
        assertTrue(
                robot.lookup("#pointer-status").queryAs(Label.class).getText().endsWith("car 1 · window"));
    }

    @Test
    void wheelZoomsAtThePointer(FxRobot robot) {
        Point2D before = onScreen(robot, 100, 50);
        robot.moveTo(before).scroll(3, VerticalDirection.UP);
        Point2D after = onScreen(robot, 100, 50);
        assertEquals(before.getX(), after.getX(), 1);
        assertNotEquals(onScreen(robot, 0, 0).getX(), before.getX() - 100, 1);
    }

    @Test
    void fitKeyShowsTheWholeSceneAgain(FxRobot robot) {
        Point2D fitted = onScreen(robot, 0, 0);
        robot.moveTo(onScreen(robot, 100, 50)).scroll(3, VerticalDirection.UP);
        assertNotEquals(fitted, onScreen(robot, 0, 0));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertEquals(fitted, onScreen(robot, 0, 0));
    }

    @Test
    void numberKeyTakesARecentClass(FxRobot robot) {
        robot.clickOn("car").clickOn("road");
        robot.push(KeyCode.DIGIT2);
        assertEquals(TestScenes.CAR, painter.tools().currentProperty().get());
    }

    @Test
    void keysChooseToolsAndSizes(FxRobot robot) {
        double size = painter.tools().tip().diameterProperty().get();
        robot.push(KeyCode.E);
        assertEquals(ToolKind.ERASER.tool(), painter.tools().toolProperty().get());
        robot.push(KeyCode.B);
        robot.write("]");
        assertEquals(size + 1, painter.tools().tip().diameterProperty().get());
    }

    @Test
    void tabHidesThePanels(FxRobot robot) {
        robot.push(KeyCode.TAB);
        assertTrue(robot.lookup("#palette").tryQuery().isEmpty());
        robot.push(KeyCode.TAB);
        assertTrue(robot.lookup("#palette").tryQuery().isPresent());
    }

    @Test
    void savedWorkOpensAgain(FxRobot robot) {
        questions.answerFile(folder.resolve("street.pbrush"));
        stroke(robot, 10, 60, 85);
        Scene painted = scene();
        robot.push(KeyCode.CONTROL, KeyCode.S);
        fx(() -> {
            painter.open(TestScenes.project());
            return null;
        });
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertEquals(painted, scene());
        assertEquals("street – Partbrush", fx(stage::getTitle));
    }

    @Test
    void closingWithUnsavedWorkAsksAndCancelStays(FxRobot robot) {
        stroke(robot, 10, 60, 85);
        questions.answerUnsaved(Unsaved.CANCEL);
        requestClose();
        assertTrue(stage.isShowing());
        questions.answerUnsaved(Unsaved.DISCARD);
        requestClose();
        assertFalse(stage.isShowing());
    }

    @Test
    void closingWithoutChangesAsksNothing() {
        requestClose();
        assertFalse(stage.isShowing());
        assertTrue(questions.asked().isEmpty());
    }

    @Test
    void closingLeavesNoCopyOfDiscardedWork(FxRobot robot) throws IOException {
        stroke(robot, 10, 60, 85);
        fx(() -> {
            files.autosave().save();
            return null;
        });
        assertEquals(1, copies().size());
        questions.answerUnsaved(Unsaved.DISCARD);
        requestClose();
        assertEquals(List.of(), copies());
    }

    @Test
    void startPageOpensRecentProjectsAndSampleScenes(FxRobot robot) throws IOException {
        ProjectFile.write(folder.resolve("corner.pbrush"), TestScenes.project());
        fx(() -> {
            files.documents().open(folder.resolve("corner.pbrush"));
            files.documents().open(SampleScenes.all().getFirst());
            window.greet();
            return null;
        });
        robot.clickOn("corner");
        assertEquals("corner – Partbrush", fx(stage::getTitle));
        assertFalse(robot.lookup("#start").query().isVisible());
    }

    @Test
    void escapeLeavesTheStartPage(FxRobot robot) throws IOException {
        ProjectFile.write(folder.resolve("corner.pbrush"), TestScenes.project());
        fx(() -> {
            files.documents().open(folder.resolve("corner.pbrush"));
            files.documents().open(SampleScenes.all().getFirst());
            window.greet();
            return null;
        });
        assertTrue(robot.lookup("#start").query().isVisible());
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#start").query().isVisible());
    }

    @Test
    void photoToTraceHasItsControlsWhileItIsThere(FxRobot robot) {
        assertFalse(robot.lookup("#underlay").query().isVisible());
        fx(() -> {
            painter.underlay().trace(new RgbImage(2, 2, new int[4]));
            return null;
        });
        assertTrue(robot.lookup("#underlay").query().isVisible());
        robot.clickOn("#remove-photo");
        assertNull(fx(() -> painter.underlay().underlayProperty().get()));
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> found = Files.list(appFolder.resolve("recovery"))) {
            return found.filter(file -> file.toString().endsWith(".pbrush")).toList();
        }
    }

    private void requestClose() {
        fx(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return null;
        });
    }

    @Test
    void brokenEngineIsSaidInTheStatusLine(FxRobot robot) {
        fx(() -> {
            painter.synthesis().close();
            worker.work();
            painter.synthesis().unavailable("The model folder is missing.");
            return null;
        });
        assertEquals(
                "No model: pictures are off",
                robot.lookup("#engine-status").queryAs(Label.class).getText());
        assertNull(fx(() -> painter.synthesis().engineProperty().get()));
        stroke(robot, 10, 60, 85);
        assertTrue(fx(() -> painter.scenes().canUndoProperty().get()));
    }
}
