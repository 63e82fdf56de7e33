package org.partbrush.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.document.Scene;
import org.partbrush.document.Step;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.PixelMask;
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
import org.partbrush.ui.model.PainterViewModel;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** How the picture is made and chosen, in the real window. */
@ExtendWith(ApplicationExtension.class)
class PicturePanelTest {

    private final ManualWorker worker = new ManualWorker();
    private final PainterViewModel painter = new PainterViewModel(TestScenes.project(), worker, Runnable::run);
    private final MemoryPreferences remembered = new MemoryPreferences();

    @TempDir
    Path appFolder;

    @Start
    void start(Stage stage) {
        remembered.putDouble("panel.left", 260);
        Theme.install();
        AnsweredQuestions questions = new AnsweredQuestions();
        Disk disk = new Disk(Runnable::run, Runnable::run, questions::failed);
        FileAccess files = FileAccess.of(painter, questions, appFolder, disk, Runnable::run);
        PainterWindow window = new PainterWindow(stage, painter, files, questions, new UserSettings(remembered));
        stage.setWidth(1000);
        stage.setHeight(800);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        window.load(choice -> new ToyEngine(), Runnable::run, Runnable::run);
        worker.work();
    }

    private void work() {
        run(worker::work);
    }

    private static void run(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void paint() {
        run(() -> painter.scenes()
                .apply("Paint", new Step.Paint(PixelMask.of(new IntRect(0, 0, 9, 9), (x, y) -> true), 1, 0)));
    }

    private RgbImage picture() {
        return Objects.requireNonNull(painter.synthesis().imageProperty().get());
    }

    private SynthesisSettings settings() {
        return painter.scenes().scene().settings();
    }

    @Test
    void withLiveOffThePictureWaitsForTheButton(FxRobot robot) {
        RgbImage before = picture();
        robot.push(KeyCode.CONTROL, KeyCode.L);
        paint();
        work();
        assertSame(before, picture());
        robot.clickOn("Render now");
        work();
        assertNotSame(before, picture());
    }

    @Test
    void aChosenColourIsSeenInThePictureUntilItIsForgotten(FxRobot robot) {
        run(() -> painter.objects().selectFirst());
        RgbImage before = picture();
        ColorPicker picker = robot.lookup("#colour").queryAs(ColorPicker.class);
        run(() -> {
            picker.setValue(Color.rgb(200, 10, 30));
            picker.fireEvent(new ActionEvent());
        });
        work();
        assertTrue(hasPixel(picture(), 0xFFC80A1E));
        robot.clickOn("#forget-colour");
        work();
        assertArrayEquals(before.pixels(), picture().pixels());
        assertEquals(0, picker.getValue().getOpacity());
    }

    private static boolean hasPixel(RgbImage image, int argb) {
        return Arrays.stream(image.pixels()).anyMatch(pixel -> pixel == argb);
    }

    @Test
    void theButtonStopsWhatItStarted(FxRobot robot) {
        RgbImage before = picture();
        paint();
        run(() -> painter.synthesis().cancel());
        work();
        assertSame(before, picture());
        assertFalse(robot.lookup("Render now").tryQuery().isEmpty());
    }

    @Test
    void theDiceRollsOnlyTheSelectedObject(FxRobot robot) {
        robot.clickOn("#reach-object");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        assertEquals(0, settings().seed());
        assertEquals(1, settings().objectSeeds().get(1));
        assertEquals("1", robot.lookup("#seed").queryAs(TextField.class).getText());
    }

    @Test
    void aTypedSeedIsTaken(FxRobot robot) {
        robot.doubleClickOn("#seed").write("42").push(KeyCode.ENTER);
        assertEquals(42, settings().seed());
    }

    @Test
    void whatIsNoNumberLeavesTheSeed(FxRobot robot) {
        robot.doubleClickOn("#seed").write("moon").push(KeyCode.ENTER);
        assertEquals(0, settings().seed());
        assertEquals("0", robot.lookup("#seed").queryAs(TextField.class).getText());
    }

    @Test
    void aClickedVariationIsAdoptedAndKept(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        work();
        robot.clickOn("Image, seed 2");
        assertEquals(2, settings().seed());
        robot.clickOn("#tab-history");
        assertFalse(robot.lookup("Seed 2").tryQuery().isEmpty());
    }

    @Test
    void aClickedPictureOfTheHistoryBringsItsSceneBack(FxRobot robot) {
        Scene first = painter.scenes().scene();
        robot.push(KeyCode.CONTROL, KeyCode.K);
        paint();
        work();
        robot.clickOn("#tab-history").clickOn("Seed 0");
        assertEquals(first, painter.scenes().scene());
    }

    @Test
    void holdingCShowsThePictureBefore(FxRobot robot) {
        paint();
        work();
        robot.press(KeyCode.C);
        assertEquals("Before the last change", caption(robot));
        robot.release(KeyCode.C);
        assertEquals("Result", caption(robot));
    }

    private static String caption(FxRobot robot) {
        return robot.lookup("#result .caption").queryAs(Label.class).getText();
    }

    @Test
    void theTourGoesOnAndCanBeLeft(FxRobot robot) {
        robot.clickOn("Help").clickOn("Two-minute tour");
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(robot.lookup("Choose what to paint").tryQuery().isEmpty());
        robot.push(KeyCode.ENTER);
        assertFalse(robot.lookup("Choose how to paint").tryQuery().isEmpty());
        robot.clickOn("#tour-skip");
        assertFalse(robot.lookup("#tour").query().isVisible());
    }

    @Test
    void theTourIsOnTheOpenSceneAndHidesNothingItSpeaksOf(FxRobot robot) {
        paint();
        Scene painted = painter.scenes().scene();
        robot.clickOn("Help").clickOn("Two-minute tour");
        assertSame(painted, painter.scenes().scene());
        Node card = robot.lookup(".tour-card").query();
        for (TourStop stop : List.of(new TourStop(6, "#pictures"), new TourStop(1, "#menu-bar"))) {
            for (int i = 0; i < stop.steps(); i++) {
                robot.push(KeyCode.ENTER);
            }
            Bounds target = onScene(robot.lookup(stop.target()).query());
            assertFalse(onScene(card).intersects(target), stop.target());
        }
    }

    private record TourStop(int steps, String target) {}

    private static Bounds onScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void theTourKeepsTheKeyboardWhenOneTriesWhatItSays(FxRobot robot) {
        robot.clickOn("Help").clickOn("Two-minute tour");
        robot.clickOn("road").push(KeyCode.ENTER);
        assertFalse(robot.lookup("Choose how to paint").tryQuery().isEmpty());
        robot.push(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#tour").query().isVisible());
        assertTrue(robot.lookup("#layout").query().isFocused());
    }

    @Test
    void panelsHaveTheWidthTheyHadLast(FxRobot robot) {
        Region left = (Region) robot.lookup("#palette").query().getParent();
        assertEquals(260, left.getWidth(), 1);
        assertEquals(260, remembered.getDouble("panel.left", 0), 1);
    }

    @Test
    void theHiddenStripIsRemembered(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.H);
        assertFalse(robot.lookup("#pictures").query().isVisible());
        assertFalse(remembered.getBoolean("pictures", true));
    }

    @Test
    void iconButtonsHaveNamesAndTooltips(FxRobot robot) {
        for (Node button : robot.lookup("#synthesis .button").queryAll()) {
            boolean isNamed = button.getAccessibleText() != null
                    || (button instanceof Labeled labeled && !labeled.getText().isEmpty());
            assertTrue(isNamed, button.toString());
        }
    }
}
