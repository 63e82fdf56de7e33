package org.partbrush.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.document.Scene;
import org.partbrush.document.Step;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.PixelMask;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.LayoutProposer;
import org.partbrush.ui.dialog.Unsaved;
import org.partbrush.ui.model.PainterViewModel;

class PhotoLayoutsTest {

    /** Proposes a road as large as the photo, or fails. */
    private static final class RoadEngine extends ToyEngine implements LayoutProposer {

        private boolean fails;

        @Override
        public Optional<LayoutProposer> layoutProposer() {
            return Optional.of(this);
        }

        @Override
        public int longestSide() {
            return 100;
        }

        @Override
        public Scene propose(RgbImage photo) {
            if (fails) {
                throw new IllegalStateException("no memory");
            }
            return Scene.blank(TestScenes.project().scene().vocabulary(), photo.width(), photo.height(), 3);
        }
    }

    private final ManualWorker worker = new ManualWorker();
    private final PainterViewModel painter = new PainterViewModel(TestScenes.project(), worker, Runnable::run);
    private final AnsweredQuestions questions = new AnsweredQuestions();
    private final Disk disk = new Disk(Runnable::run, Runnable::run, questions::failed);
    private final Documents documents = new Documents(painter, questions, Runnable::run, Runnable::run);
    private final PhotoLayouts layouts = new PhotoLayouts(painter, documents, questions, disk);
    private final RoadEngine engine = new RoadEngine();

    @TempDir
    private Path folder;

    @BeforeEach
    void choosePhoto() throws IOException {
        painter.synthesis().use(engine);
        Path photo = folder.resolve("street.png");
        PictureFile.writePng(photo, new RgbImage(40, 30, new int[40 * 30]));
        questions.answerFile(photo);
    }

    private void paint() {
        painter.scenes().apply("Paint", new Step.Paint(PixelMask.of(TestScenes.SECOND_CAR, (x, y) -> true), 1, 0));
    }

    @Test
    void theProposedLayoutOpensWithThePhotoToTrace() {
        layouts.open();
        worker.work();
        assertEquals(40, painter.scenes().scene().width());
        assertNotNull(painter.underlay().underlayProperty().get());
        assertEquals(List.of(), questions.failures());
    }

    @Test
    void workDoneWhileTheModelLooksIsAskedForBeforeItIsReplaced() {
        layouts.open();
        paint();
        Scene painted = painter.scenes().scene();
        questions.answerUnsaved(Unsaved.CANCEL);
        worker.work();
        assertSame(painted, painter.scenes().scene());
        assertTrue(
                questions.asked().contains("unsaved Untitled"),
                questions.asked().toString());
    }

    @Test
    void aModelThatFailsIsToldAndTheSceneStays() {
        engine.fails = true;
        Scene before = painter.scenes().scene();
        layouts.open();
        worker.work();
        assertSame(before, painter.scenes().scene());
        assertEquals(1, questions.failures().size());
    }

    @Test
    void aFileThatIsNoPhotoIsTold() throws IOException {
        Path text = folder.resolve("text.jpg");
        Files.writeString(text, "no picture");
        questions.answerFile(text);
        layouts.open();
        worker.work();
        assertEquals(1, questions.failures().size());
    }

    @Test
    void aModelWithoutASegmenterOffersNothing() {
        assertTrue(layouts.possibleValue().getValue());
        painter.synthesis().use(new ToyEngine());
        assertFalse(layouts.possibleValue().getValue());
        layouts.open();
        assertEquals(List.of(), questions.asked());
    }
}
