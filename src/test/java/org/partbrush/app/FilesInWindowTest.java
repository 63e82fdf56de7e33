package org.partbrush.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.document.Scene;
import org.partbrush.io.ProjectFile;
import org.partbrush.io.SampleScenes;
import org.partbrush.ui.TestScenes;
import org.partbrush.ui.dialog.Unsaved;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Saving, opening and closing in the real window. */
@ExtendWith(ApplicationExtension.class)
class FilesInWindowTest {

    @SuppressWarnings("NullAway.Init") // set by start, before every test
    private TestWindow window;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @TempDir
    Path folder;

    @TempDir
    Path appFolder;

    @Start
    void start(Stage started) {
        stage = started;
        window = new TestWindow(stage, appFolder);
    }

    @Test
    void savedWorkOpensAgain(FxRobot robot) {
        window.questions.answerFile(folder.resolve("street.pbrush"));
        window.stroke(10, 60, 85);
        Scene painted = window.scene();
        robot.push(KeyCode.CONTROL, KeyCode.S);
        TestWindow.run(() -> window.painter.open(TestScenes.project()));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        assertEquals(painted, window.scene());
        assertEquals("street – Partbrush", TestWindow.fx(stage::getTitle));
    }

    @Test
    void closingWithUnsavedWorkAsksAndCancelStays(FxRobot robot) {
        window.stroke(10, 60, 85);
        window.questions.answerUnsaved(Unsaved.CANCEL);
        window.requestClose();
        assertTrue(stage.isShowing());
        window.questions.answerUnsaved(Unsaved.DISCARD);
        window.requestClose();
        assertFalse(stage.isShowing());
    }

    @Test
    void closingWithoutChangesAsksNothing() {
        window.requestClose();
        assertFalse(stage.isShowing());
        assertTrue(window.questions.asked().isEmpty());
    }

    @Test
    void closingLeavesNoCopyOfDiscardedWork(FxRobot robot) throws IOException {
        window.stroke(10, 60, 85);
        TestWindow.run(() -> window.files.autosave().save());
        assertEquals(1, copies().size());
        window.questions.answerUnsaved(Unsaved.DISCARD);
        window.requestClose();
        assertEquals(List.of(), copies());
    }

    @Test
    void startPageOpensRecentProjectsAndSampleScenes(FxRobot robot) throws IOException {
        ProjectFile.write(folder.resolve("corner.pbrush"), TestScenes.project());
        TestWindow.run(() -> {
            window.files.documents().open(folder.resolve("corner.pbrush"));
            window.files.documents().open(SampleScenes.all().getFirst());
            window.window.greet();
        });
        robot.clickOn("corner");
        assertEquals("corner – Partbrush", TestWindow.fx(stage::getTitle));
        assertFalse(robot.lookup("#start").query().isVisible());
    }

    @Test
    void escapeLeavesTheStartPage(FxRobot robot) throws IOException {
        ProjectFile.write(folder.resolve("corner.pbrush"), TestScenes.project());
        TestWindow.run(() -> {
            window.files.documents().open(folder.resolve("corner.pbrush"));
            window.files.documents().open(SampleScenes.all().getFirst());
            window.window.greet();
        });
        assertTrue(robot.lookup("#start").query().isVisible());
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#start").query().isVisible());
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> found = Files.list(appFolder.resolve("recovery"))) {
            return found.filter(file -> file.toString().endsWith(".pbrush")).toList();
        }
    }
}
