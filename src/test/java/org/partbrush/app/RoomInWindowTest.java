package org.partbrush.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.document.Scene;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.ui.TestScenes;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What the real window shows where there is little room, and after another document was opened. */
@ExtendWith(ApplicationExtension.class)
class RoomInWindowTest {

    private static final Vocabulary CITYSCAPES =
            Vocabularies.named("cityscapes").orElseThrow();
    private static final double ROW_HEIGHT = 24;

    @SuppressWarnings("NullAway.Init") // set by start, before every test
    private TestWindow window;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @TempDir
    Path folder;

    @Start
    void start(Stage started) {
        stage = started;
        window = new TestWindow(stage, folder);
        stage.setWidth(1000);
        stage.setHeight(700);
    }

    private static double heightOf(FxRobot robot, String selector) {
        return robot.lookup(selector).queryAs(Region.class).getHeight();
    }

    @Test
    void theTreeShowsNineRowsInASmallWindowAndMoreBesideAFoldedPanel(FxRobot robot) {
        double height = heightOf(robot, "#object-tree");
        assertTrue(height >= 9 * ROW_HEIGHT, "only " + height);
        robot.clickOn("#fold-picture");
        assertTrue(heightOf(robot, "#object-tree") >= 14 * ROW_HEIGHT);
    }

    @Test
    void theStripIsOneLineUntilThereArePictures(FxRobot robot) {
        double empty = heightOf(robot, "#pictures");
        assertTrue(empty < 50, "but " + empty);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        window.work();
        double filled = heightOf(robot, "#pictures");
        assertTrue(filled > empty + 60, "but " + filled);
    }

    @Test
    void viewsLieAboveEachOtherWhereThatShowsTheImageLarger(FxRobot robot) {
        SplitPane views = robot.lookup("#views").queryAs(SplitPane.class);
        window.open(Scene.blank(TestScenes.STREET, 256, 64, 1));
        assertEquals(Orientation.VERTICAL, views.getOrientation());
        window.open(Scene.blank(TestScenes.STREET, 64, 256, 1));
        assertEquals(Orientation.HORIZONTAL, views.getOrientation());
    }

    @Test
    void oneViewAloneHasAllTheRoom(FxRobot robot) {
        double both = scale();
        robot.push(KeyCode.F7);
        assertTrue(robot.lookup("#result").tryQuery().isEmpty());
        assertTrue(scale() > 1.3 * both);
    }

    private double scale() {
        return window.onScreen(1, 0).getX() - window.onScreen(0, 0).getX();
    }

    @Test
    void thePaletteFollowsTheVocabularyOfTheDocument(FxRobot robot) {
        robot.clickOn("car").clickOn("sky");
        window.open(Scene.blank(CITYSCAPES, 64, 64, 7));
        assertEquals(CITYSCAPES.classes(), palette(robot).getItems());
        assertEquals(
                CITYSCAPES.named("sky").orElseThrow(),
                palette(robot).getSelectionModel().getSelectedItem());
        robot.push(KeyCode.DIGIT1);
        assertEquals(
                CITYSCAPES.named("car").orElseThrow(),
                window.painter.tools().currentProperty().get());
        window.open(TestScenes.twoCars());
        assertEquals(TestScenes.STREET.classes(), palette(robot).getItems());
    }

    @SuppressWarnings("unchecked")
    private static ListView<SemanticClass> palette(FxRobot robot) {
        return robot.lookup("#palette").queryAs(ListView.class);
    }

    @Test
    void stampsFollowTheVocabularyOfTheDocument(FxRobot robot) {
        robot.push(KeyCode.S);
        Set<String> before = stamps(robot);
        window.open(Scene.blank(CITYSCAPES, 64, 64, 7));
        Set<String> after = stamps(robot);
        assertFalse(after.isEmpty());
        assertFalse(before.equals(after));
        assertTrue(TestWindow.fx(() ->
                window.painter.tools().stamp().all().stream().allMatch(stamp -> stamp.classId() < CITYSCAPES.size())));
    }

    private static Set<String> stamps(FxRobot robot) {
        List<Node> shown = List.copyOf(robot.lookup(".stamp").queryAll());
        return shown.stream().map(Node::getAccessibleText).collect(Collectors.toSet());
    }
}
