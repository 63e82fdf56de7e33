package org.partbrush.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.document.Scene;
import org.partbrush.raster.IntRect;
import org.partbrush.tool.Preview;
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
import org.partbrush.ui.model.PainterViewModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every tool with the pointer and the keys of the real window, on the headless screen. */
@ExtendWith(ApplicationExtension.class)
class ToolsInWindowTest {

    private static final int SIDEWALK =
            TestScenes.STREET.named("sidewalk").orElseThrow().id();

    private final PainterViewModel painter =
            new PainterViewModel(TestScenes.project(), new ManualWorker(), Runnable::run);
    private final AnsweredQuestions questions = new AnsweredQuestions();

    /** One for all events of a test: each robot has its own idea of where the pointer is. */
    @SuppressWarnings("NullAway.Init") // set by start, before every test
    private Robot mouse;

    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        mouse = new Robot();
        Theme.install();
        Disk disk = new Disk(Runnable::run, Runnable::run, questions::failed);
        FileAccess files = FileAccess.of(painter, questions, folder, disk, Runnable::run);
        PainterWindow window =
                new PainterWindow(stage, painter, files, questions, new UserSettings(new MemoryPreferences()));
        stage.setWidth(1000);
        stage.setHeight(700);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        window.load(choice -> new ToyEngine(), Runnable::run, Runnable::run);
        painter.tools().currentProperty().set(TestScenes.STREET.get(SIDEWALK));
    }

    private static <T> T fx(Callable<T> call) {
        T value = WaitForAsyncUtils.waitForAsyncFx(10_000, call);
        WaitForAsyncUtils.waitForFxEvents();
        return value;
    }

    private Scene scene() {
        return fx(() -> painter.scenes().scene());
    }

    private int classAt(int x, int y) {
        return scene().semanticMap().get(x, y);
    }

    private Point2D onScreen(FxRobot robot, double x, double y) {
        return fx(() -> onScreenNow(robot, x, y));
    }

    private static Point2D onScreenNow(FxRobot robot, double x, double y) {
        LayerCanvas canvas = robot.lookup("#layout .layer-canvas").queryAs(LayerCanvas.class);
        return canvas.localToScreen(canvas.toView(x + 0.5, y + 0.5));
    }

    private void drag(FxRobot robot, IntRect box) {
        Point2D from = onScreen(robot, box.x(), box.y());
        Point2D to = onScreen(robot, box.right() - 1, box.bottom() - 1);
        fx(() -> {
            mouse.mouseMove(from);
            mouse.mousePress(MouseButton.PRIMARY);
            mouse.mouseMove(from.midpoint(to));
            mouse.mouseMove(to);
            mouse.mouseRelease(MouseButton.PRIMARY);
            return null;
        });
    }

    private void click(FxRobot robot, double x, double y) {
        Point2D place = onScreen(robot, x, y);
        fx(() -> {
            mouse.mouseMove(place);
            mouse.mousePress(MouseButton.PRIMARY);
            mouse.mouseRelease(MouseButton.PRIMARY);
            return null;
        });
    }

    @Test
    void rectangleIsDrawnFromCornerToCorner(FxRobot robot) {
        robot.push(KeyCode.R);
        drag(robot, new IntRect(5, 5, 20, 10));
        assertEquals(SIDEWALK, classAt(5, 5));
        assertEquals(SIDEWALK, classAt(24, 14));
        assertEquals(TestScenes.ROAD.id(), classAt(25, 14));
    }

    @Test
    void lineIsDrawnFromEndToEnd(FxRobot robot) {
        robot.push(KeyCode.L);
        drag(robot, new IntRect(20, 70, 30, 1));
        assertEquals(SIDEWALK, classAt(35, 70));
    }

    @Test
    void polygonIsClosedByTheEnterKey(FxRobot robot) {
        robot.push(KeyCode.P);
        click(robot, 5, 5);
        click(robot, 15, 5);
        click(robot, 15, 25);
        robot.push(KeyCode.ENTER);
        assertEquals(SIDEWALK, classAt(13, 8));
        assertFalse(fx(() -> painter.tools().isBusy()));
    }

    @Test
    void escapeDropsThePolygonAndBackspaceItsLastCorner(FxRobot robot) {
        Scene before = scene();
        robot.push(KeyCode.P);
        click(robot, 5, 5);
        click(robot, 15, 5);
        robot.push(KeyCode.BACK_SPACE);
        assertEquals(
                2,
                ((Preview.Corners) painter.tools().previewProperty().get())
                        .corners()
                        .size());
        robot.push(KeyCode.ESCAPE);
        assertFalse(fx(() -> painter.tools().isBusy()));
        assertSame(before, scene());
    }

    @Test
    void stampIsPlacedAndSelected(FxRobot robot) {
        robot.push(KeyCode.S);
        fx(() -> {
            painter.tools().stamp().resizeTo(20);
            return null;
        });
        click(robot, 40, 90);
        assertEquals(3, fx(() -> painter.objects().selectedProperty().get()).instanceId());
        assertEquals(TestScenes.CAR.id(), classAt(40, 80));
    }

    @Test
    void selectedObjectIsMovedCopiedAndDeleted(FxRobot robot) {
        robot.push(KeyCode.V);
        drag(robot, new IntRect(30, 40, 11, 16));
        assertEquals(new IntRect(30, 45, 40, 20), boundsOf(1));
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        assertEquals(new IntRect(20, 45, 40, 20), boundsOf(1));
        robot.push(KeyCode.CONTROL, KeyCode.J);
        assertEquals(new IntRect(30, 45, 40, 20), boundsOf(3));
        robot.push(KeyCode.DELETE);
        assertTrue(fx(() -> painter.objects().objectsProperty().get().withId(3)).isEmpty());
    }

    private IntRect boundsOf(int id) {
        return fx(() -> painter.objects().objectsProperty().get().withId(id))
                .orElseThrow()
                .bounds();
    }

    /** The headless robot reports no keys with its mouse events, so these are made by hand. */
    @Test
    void altDragResizesTheBrush(FxRobot robot) {
        double before = painter.tools().tip().diameterProperty().get();
        Node layout = robot.lookup("#layout").query();
        Point2D from = fx(() -> layout.screenToLocal(onScreenNow(robot, 5, 5)));
        Point2D to = fx(() -> layout.screenToLocal(onScreenNow(robot, 15, 5)));
        fx(() -> {
            layout.fireEvent(withAlt(MouseEvent.MOUSE_PRESSED, from));
            layout.fireEvent(withAlt(MouseEvent.MOUSE_DRAGGED, to));
            layout.fireEvent(withAlt(MouseEvent.MOUSE_RELEASED, to));
            return null;
        });
        assertEquals(before + 20, painter.tools().tip().diameterProperty().get(), 1);
    }

    private static MouseEvent withAlt(EventType<MouseEvent> type, Point2D at) {
        double x = at.getX();
        double y = at.getY();
        PickResult nothing = new PickResult(null, x, y);
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                true,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                nothing);
    }

    @Test
    void protectedClassIsNotPaintedOver(FxRobot robot) {
        Node lock = robot.lookup(".lock").queryAll().stream()
                .filter(node -> "Protect road".equals(node.getAccessibleText()))
                .findFirst()
                .orElseThrow();
        Scene before = scene();
        robot.clickOn(lock);
        drag(robot, new IntRect(5, 85, 50, 1));
        assertSame(before, scene());
    }

    @Test
    void fillByClassChangesEveryCar(FxRobot robot) {
        robot.push(KeyCode.G);
        robot.clickOn("All of the class");
        click(robot, 30, 40);
        assertEquals(SIDEWALK, classAt(80, 70));
    }

    @Test
    void ringFollowsThePointerAndItsSize(FxRobot robot) {
        robot.moveTo(onScreen(robot, 50, 80));
        Node ring = robot.lookup("#preview").query();
        double width = fx(() -> ring.getBoundsInParent().getWidth());
        robot.write("}");
        assertTrue(fx(ring::isVisible));
        assertTrue(fx(() -> ring.getBoundsInParent().getWidth()) > width);
    }
}
