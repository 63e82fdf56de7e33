package org.partbrush.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partbrush.io.exchange.CityscapesExport;
import org.partbrush.io.exchange.PartMapFiles;
import org.partbrush.io.exchange.SceneExport;
import org.partbrush.io.recovery.RecoveryFacts;
import org.partbrush.raster.RgbImage;
import org.partbrush.ui.TestScenes;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The dialogs about files, answered by mouse and keys. */
@ExtendWith(ApplicationExtension.class)
class WindowQuestionsTest {

    private static final RgbImage PICTURE = new RgbImage(2, 2, new int[4]);
    private static final RecoveryFacts STREET =
            new RecoveryFacts(Path.of("scenes", "street.pbrush"), Instant.EPOCH, PICTURE);
    private static final RecoveryFacts UNTITLED = new RecoveryFacts(null, Instant.EPOCH, null);

    @SuppressWarnings("NullAway.Init") // set by start, before every test
    private Questions questions;

    @SuppressWarnings("NullAway.Init")
    private Stage window;

    @Start
    void start(Stage stage) {
        window = stage;
        stage.setScene(new Scene(new Pane(), 900, 600));
        stage.show();
        questions = new WindowQuestions(stage);
    }

    /** Asks on the FX thread, which a dialog keeps until it is answered. */
    private static <T> Future<T> ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> answer.complete(question.get()));
        WaitForAsyncUtils.waitForFxEvents();
        return answer;
    }

    private static <T> T get(Future<T> answer) throws Exception {
        return answer.get(10, TimeUnit.SECONDS);
    }

    @Test
    void chosenWorkIsRecovered(FxRobot robot) throws Exception {
        Future<RecoveryAnswer> answer = ask(() -> questions.recover(List.of(STREET, UNTITLED)));
        robot.clickOn("Untitled").clickOn("Recover");
        assertEquals(new RecoveryAnswer.Recover(UNTITLED), get(answer));
    }

    @Test
    void firstWorkIsChosenAndCanBeDiscarded(FxRobot robot) throws Exception {
        Future<RecoveryAnswer> answer = ask(() -> questions.recover(List.of(STREET, UNTITLED)));
        robot.clickOn("Discard");
        assertEquals(new RecoveryAnswer.Discard(STREET), get(answer));
    }

    @Test
    void withoutADecisionWorkIsKept(FxRobot robot) throws Exception {
        Future<RecoveryAnswer> answer = ask(() -> questions.recover(List.of(STREET)));
        robot.clickOn("Ask me later");
        assertEquals(new RecoveryAnswer.Later(), get(answer));
    }

    @Test
    void keysReachTheWindowDirectlyAfterADialog(FxRobot robot) throws Exception {
        List<KeyCode> pressed = new ArrayList<>();
        window.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed.add(event.getCode()));
        Future<RecoveryAnswer> answer = ask(() -> questions.recover(List.of(STREET)));
        robot.push(KeyCode.ESCAPE);
        get(answer);
        robot.push(KeyCode.F1);
        assertEquals(List.of(KeyCode.F1), pressed);
    }

    @Test
    void presetSizeIsTaken(FxRobot robot) throws Exception {
        Future<Optional<NewScene>> answer = ask(() -> questions.newScene());
        robot.clickOn("1024 × 512").clickOn("OK");
        assertEquals(Optional.of(new NewScene(1024, 512)), get(answer));
    }

    @Test
    void tooManyPixelsCannotBeChosen(FxRobot robot) throws Exception {
        Future<Optional<NewScene>> answer = ask(() -> questions.newScene());
        robot.clickOn("2048 × 1024");
        robot.clickOn("#height .increment-arrow-button");
        assertTrue(robot.lookup("OK").queryButton().isDisabled());
        robot.clickOn("Cancel");
        assertEquals(Optional.empty(), get(answer));
    }

    @Test
    void importShowsWhatWouldComeOutAndTakesTheChoice(FxRobot robot) throws Exception {
        ImportChoice map = new ImportChoice.OfScene("Semantic map", "two cars", PICTURE, TestScenes.twoCars());
        ImportChoice photo = new ImportChoice.OfPhoto("Photo to trace", "a photo", PICTURE);
        Future<Optional<ImportChoice>> answer = ask(() -> questions.importChoice("map.png", List.of(map, photo)));
        assertTrue(robot.lookup("two cars").tryQuery().isPresent());
        robot.clickOn("Photo to trace");
        assertTrue(robot.lookup("a photo").tryQuery().isPresent());
        robot.clickOn("Import");
        assertEquals(Optional.of(photo), get(answer));
    }

    @Test
    void exportThatIsNotPossibleCannotBeChosen(FxRobot robot) throws Exception {
        SceneExport parts = new PartMapFiles();
        SceneExport ids = new CityscapesExport();
        ExportPreview files = new ExportPreview(List.of("street.png  1 KB"), PICTURE, "");
        ExportChoice choice = new ExportChoice(
                List.of(parts, ids),
                parts,
                (format, shown) -> shown.accept(
                        format.equals(parts) ? files : ExportPreview.impossible("It has no such classes.")));
        Future<Optional<SceneExport>> answer = ask(() -> questions.exportFormat(choice));
        Label shown = robot.lookup("#export-files").queryAs(Label.class);
        assertEquals("street.png  1 KB", shown.getText());
        robot.clickOn(ids.title());
        assertEquals("It has no such classes.", shown.getText());
        assertTrue(robot.lookup("Export …").queryButton().isDisabled());
        robot.clickOn(parts.title()).clickOn("Export …");
        assertEquals(Optional.of(parts), get(answer));
    }
}
