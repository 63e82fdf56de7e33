package org.partbrush.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.prefs.Preferences;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.partbrush.document.Scene;
import org.partbrush.io.Project;
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
import org.testfx.util.WaitForAsyncUtils;

/** The painter's window on the headless screen with two cars and an engine that works when it is told to. */
final class TestWindow {

    final ManualWorker worker = new ManualWorker();
    final PainterViewModel painter = new PainterViewModel(TestScenes.project(), worker, Runnable::run);
    final AnsweredQuestions questions = new AnsweredQuestions();
    final FileAccess files;
    final PainterWindow window;
    private final Stage stage;
    /** One for all events of a test: each robot has its own idea of where the pointer is. */
    private final Robot mouse = new Robot();

    /** Opens it; on the FX thread. */
    TestWindow(Stage stage, Path appFolder) {
        this(stage, appFolder, new MemoryPreferences());
    }

    /** The same with the keys that the user chose earlier. */
    TestWindow(Stage stage, Path appFolder, Preferences keys) {
        this.stage = stage;
        Theme.install();
        Disk disk = new Disk(Runnable::run, Runnable::run, questions::failed);
        files = FileAccess.of(painter, questions, appFolder, disk, Runnable::run);
        window = new PainterWindow(stage, painter, files, questions, new UserSettings(new MemoryPreferences()));
        window.rememberKeys(keys);
        stage.setWidth(1200);
        stage.setHeight(900);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        window.load(choice -> new ToyEngine(), Runnable::run, Runnable::run);
        worker.work();
    }

    /** Asks for something on the FX thread and waits for what follows from it. */
    static <T> T fx(Callable<T> call) {
        T value = WaitForAsyncUtils.waitForAsyncFx(10_000, call);
        WaitForAsyncUtils.waitForFxEvents();
        return value;
    }

    /** Does something on the FX thread. */
    static void run(Runnable action) {
        fx(() -> {
            action.run();
            return null;
        });
    }

    /** Shows another document. */
    void open(Scene scene) {
        run(() -> painter.open(new Project(scene, null, null)));
    }

    /** The control that has the keyboard. */
    Node focused() {
        return fx(() -> stage.getScene().getFocusOwner());
    }

    Scene scene() {
        return fx(() -> painter.scenes().scene());
    }

    /** Where a pixel of the image is on the screen. */
    Point2D onScreen(double x, double y) {
        LayerCanvas canvas =
                (LayerCanvas) Objects.requireNonNull(stage.getScene().lookup("#layout .layer-canvas"));
        return fx(() -> canvas.localToScreen(canvas.toView(x, y)));
    }

    /** A stroke along a row of pixels. */
    void stroke(double fromX, double toX, double y) {
        dragTo(fromX, y, toX, y);
        release();
    }

    void press(double x, double y) {
        Point2D place = onScreen(x, y);
        run(() -> {
            mouse.mouseMove(place);
            mouse.mousePress(MouseButton.PRIMARY);
        });
    }

    /** Presses the button at a pixel and moves to another one, by the toolkit's own robot. */
    void dragTo(double fromX, double fromY, double toX, double toY) {
        Point2D from = onScreen(fromX, fromY);
        Point2D to = onScreen(toX, toY);
        run(() -> {
            mouse.mouseMove(from);
            mouse.mousePress(MouseButton.PRIMARY);
            for (int i = 1; i <= 10; i++) {
                mouse.mouseMove(from.interpolate(to, i / 10.0));
            }
        });
    }

    void release() {
        run(() -> mouse.mouseRelease(MouseButton.PRIMARY));
    }

    /** What the window's own close button does. */
    void requestClose() {
        run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    /** Lets inference and synthesis do what waits. */
    void work() {
        run(worker::work);
    }
}
