package org.partbrush.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.document.Scene;
import org.partbrush.document.Step;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.io.Underlay;
import org.partbrush.raster.PixelMask;
import org.partbrush.raster.RgbImage;
import org.partbrush.ui.dialog.NewScene;
import org.partbrush.ui.dialog.Unsaved;
import org.partbrush.ui.model.PainterViewModel;

class DocumentsTest {

    private final ManualWorker worker = new ManualWorker();
    private final PainterViewModel painter = new PainterViewModel(TestScenes.project(), worker, Runnable::run);
    private final AnsweredQuestions questions = new AnsweredQuestions();
    private final Documents documents = new Documents(painter, questions, Runnable::run, Runnable::run);
    private final List<String> done = new ArrayList<>();

    @TempDir
    Path folder;

    private void paint() {
        painter.scenes().apply("Paint", new Step.Paint(PixelMask.of(TestScenes.SECOND_CAR, (x, y) -> true), 1, 0));
    }

    @Test
    void savedSceneOpensAgain() {
        paint();
        Scene painted = painter.scenes().scene();
        questions.answerFile(folder.resolve("street.pbrush"));
        documents.save();
        painter.open(TestScenes.project());
        documents.open();
        assertEquals(painted, painter.scenes().scene());
        assertEquals("street", documents.name());
        assertFalse(painter.scenes().modifiedProperty().get());
    }

    @Test
    void secondSaveDoesNotAskForTheFile() {
        questions.answerFile(folder.resolve("street.pbrush"));
        documents.save();
        paint();
        documents.save();
        assertEquals(List.of("save PROJECT"), questions.asked());
    }

    @Test
    void paintDuringSavingStaysUnsaved() {
        List<Runnable> disk = new ArrayList<>();
        Documents slow = new Documents(painter, questions, disk::add, Runnable::run);
        questions.answerFile(folder.resolve("street.pbrush"));
        slow.save();
        paint();
        disk.forEach(Runnable::run);
        assertTrue(painter.scenes().modifiedProperty().get());
    }

    @Test
    void photoChosenDuringSavingStaysUnsaved() {
        List<Runnable> disk = new ArrayList<>();
        Documents slow = new Documents(painter, questions, disk::add, Runnable::run);
        questions.answerFile(folder.resolve("street.pbrush"));
        slow.save();
        painter.underlay().trace(new RgbImage(1, 1, new int[1]));
        disk.forEach(Runnable::run);
        assertTrue(painter.scenes().modifiedProperty().get());
    }

    @Test
    void photoToTraceIsSavedAndOpenedWithTheScene() {
        painter.underlay().trace(new RgbImage(1, 1, new int[] {0xFF102030}));
        questions.answerFile(folder.resolve("street.pbrush"));
        documents.save();
        painter.open(TestScenes.project());
        documents.open();
        Underlay opened = painter.underlay().underlayProperty().get();
        assertEquals(0xFF102030, Objects.requireNonNull(opened).photo().pixels()[0]);
    }

    @Test
    void damagedProjectIsToldAndTheSceneStays() throws IOException {
        Path damaged = folder.resolve("damaged.pbrush");
        Files.writeString(damaged, "not a project");
        Scene before = painter.scenes().scene();
        questions.answerFile(damaged);
        documents.open();
        assertSame(before, painter.scenes().scene());
        assertEquals(1, questions.failures().size());
        assertNull(documents.fileProperty().get());
    }

    @Test
    void failedSaveKeepsTheWorkUnsaved() {
        paint();
        questions.answerFile(folder.resolve("missing").resolve("street.pbrush"));
        documents.save();
        assertEquals(1, questions.failures().size());
        assertTrue(painter.scenes().modifiedProperty().get());
    }

    @Test
    void withoutChangesNothingIsAsked() {
        documents.whenSafe(() -> done.add("closed"));
        assertEquals(List.of("closed"), done);
        assertTrue(questions.asked().isEmpty());
    }

    @Test
    void cancelKeepsUnsavedWork() {
        paint();
        questions.answerUnsaved(Unsaved.CANCEL);
        documents.whenSafe(() -> done.add("closed"));
        assertTrue(done.isEmpty());
    }

    @Test
    void discardGoesOnWithoutSaving() {
        paint();
        questions.answerUnsaved(Unsaved.DISCARD);
        documents.whenSafe(() -> done.add("closed"));
        assertEquals(List.of("closed"), done);
    }

    @Test
    void saveGoesOnAfterTheFileIsWritten() {
        paint();
        Path target = folder.resolve("street.pbrush");
        questions.answerUnsaved(Unsaved.SAVE);
        questions.answerFile(target);
        documents.whenSafe(() -> done.add("closed"));
        assertEquals(List.of("closed"), done);
        assertTrue(Files.exists(target));
    }

    @Test
    void newSceneIsBlankAndHasNoFile() {
        questions.answerFile(folder.resolve("street.pbrush"));
        documents.save();
        questions.answerNewScene(new NewScene(64, 32));
        painter.tools().currentProperty().set(TestScenes.ROAD);
        documents.create();
        Scene scene = painter.scenes().scene();
        assertEquals(64, scene.width());
        assertEquals(TestScenes.ROAD.id(), scene.semanticMap().get(63, 31));
        assertEquals(SynthesisSettings.NEW, scene.settings());
        assertNull(documents.fileProperty().get());
    }
}
