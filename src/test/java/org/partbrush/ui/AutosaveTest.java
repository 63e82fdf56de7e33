package org.partbrush.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.document.Scene;
import org.partbrush.document.Step;
import org.partbrush.io.Project;
import org.partbrush.io.recovery.RecoveryCopy;
import org.partbrush.io.recovery.RecoveryFolder;
import org.partbrush.raster.PixelMask;
import org.partbrush.raster.RgbImage;
import org.partbrush.ui.dialog.RecoveryAnswer;
import org.partbrush.ui.model.PainterViewModel;

/** Copies of unsaved work and what becomes of them at the next start. */
class AutosaveTest {

    private final PainterViewModel painter =
            new PainterViewModel(TestScenes.project(), new ManualWorker(), Runnable::run);
    private final AnsweredQuestions questions = new AnsweredQuestions();
    private final Documents documents = new Documents(painter, questions, Runnable::run, Runnable::run);
    private final List<Runnable> writes = new ArrayList<>();

    @TempDir
    Path folder;

    private RecoveryFolder recovery = new RecoveryFolder(Path.of(""), "");
    private Autosave autosave = autosave();

    @BeforeEach
    void useTheTemporaryFolder() {
        recovery = new RecoveryFolder(folder.resolve("recovery"), "this painter");
        autosave = autosave();
    }

    private Autosave autosave() {
        return new Autosave(documents, painter, recovery, Runnable::run, Runnable::run);
    }

    private Scene paint() {
        painter.scenes().apply("Paint", new Step.Paint(PixelMask.of(TestScenes.SECOND_CAR, (x, y) -> true), 1, 0));
        return painter.scenes().scene();
    }

    private List<RecoveryCopy> abandoned() throws IOException {
        return new RecoveryFolder(recovery.folder(), "another painter").abandoned();
    }

    private boolean nothingIsLeft() throws IOException {
        if (!Files.exists(recovery.folder())) {
            return true;
        }
        try (Stream<Path> files = Files.list(recovery.folder())) {
            return files.findAny().isEmpty();
        }
    }

    /** What a painter that crashed had painted. */
    private Scene abandonWork(Path origin) throws IOException {
        Scene work =
                new Step.Paint(PixelMask.of(TestScenes.FIRST_CAR, (x, y) -> true), 1, 0).apply(TestScenes.twoCars());
        try (RecoveryCopy copy = new RecoveryFolder(recovery.folder(), "crashed").begin()) {
            copy.write(new Project(work, null, null), origin);
        }
        return work;
    }

    private void offer() {
        Disk disk = new Disk(Runnable::run, Runnable::run, questions::failed);
        new Recovery(recovery, documents, autosave, questions, disk).offer();
    }

    @Test
    void unchangedSceneIsNotCopied() throws IOException {
        autosave.save();
        assertTrue(nothingIsLeft());
    }

    @Test
    void paintIsCopiedToWhereAnotherPainterFindsItOnlyAfterTheEndOfThisOne() throws IOException {
        paint();
        autosave.save();
        assertFalse(nothingIsLeft());
        assertEquals(List.of(), abandoned());
    }

    @Test
    void sceneThatIsCopiedIsNotCopiedAgain() {
        autosave = new Autosave(documents, painter, recovery, writes::add, Runnable::run);
        paint();
        writes.clear();
        autosave.save();
        autosave.save();
        assertEquals(1, writes.size());
    }

    @Test
    void photoToTraceIsCopiedToo() {
        autosave = new Autosave(documents, painter, recovery, writes::add, Runnable::run);
        paint();
        autosave.save();
        writes.clear();
        painter.underlay().trace(new RgbImage(1, 1, new int[1]));
        autosave.save();
        assertEquals(1, writes.size());
    }

    @Test
    void savingRemovesTheCopy() throws IOException {
        paint();
        autosave.save();
        questions.answerFile(folder.resolve("street.pbrush"));
        documents.save();
        assertTrue(nothingIsLeft());
    }

    @Test
    void undoingEverythingRemovesTheCopy() throws IOException {
        paint();
        autosave.save();
        painter.scenes().undo();
        assertTrue(nothingIsLeft());
    }

    @Test
    void leavingWithoutSavingRemovesTheCopy() throws IOException {
        paint();
        autosave.save();
        autosave.forget();
        assertTrue(nothingIsLeft());
    }

    @Test
    void folderThatCannotBeWrittenIsToldOnceAndPaintingGoesOn() throws IOException {
        Files.writeString(recovery.folder(), "a file is in the way");
        Scene painted = paint();
        autosave.save();
        assertNotNull(painter.noticeProperty().get());
        painter.noticeProperty().set(null);
        autosave.save();
        assertNull(painter.noticeProperty().get());
        assertEquals(painted, painter.scenes().scene());
    }

    @Test
    void withoutACrashNothingIsAsked() {
        offer();
        assertEquals(List.of(), questions.asked());
    }

    @Test
    void recoveredWorkIsOpenAndStillUnsaved() throws IOException {
        Path origin = folder.resolve("street.pbrush").toAbsolutePath();
        Scene work = abandonWork(origin);
        questions.answerRecovery(found -> new RecoveryAnswer.Recover(found.getFirst()));
        offer();
        assertEquals(work, painter.scenes().scene());
        assertTrue(painter.scenes().modifiedProperty().get());
        assertEquals(origin, documents.fileProperty().get());
    }

    @Test
    void recoveredWorkKeepsItsCopyUntilItIsSaved() throws IOException {
        abandonWork(folder.resolve("street.pbrush"));
        questions.answerRecovery(found -> new RecoveryAnswer.Recover(found.getFirst()));
        offer();
        assertFalse(nothingIsLeft());
        documents.save();
        assertTrue(nothingIsLeft());
    }

    @Test
    void discardedWorkIsGone() throws IOException {
        abandonWork(folder.resolve("street.pbrush"));
        Scene before = painter.scenes().scene();
        questions.answerRecovery(found -> new RecoveryAnswer.Discard(found.getFirst()));
        offer();
        assertTrue(nothingIsLeft());
        assertEquals(before, painter.scenes().scene());
    }

    @Test
    void workThatIsLeftForLaterIsOfferedAgain() throws IOException {
        abandonWork(folder.resolve("street.pbrush"));
        offer();
        offer();
        assertEquals(List.of("recover 1", "recover 1"), questions.asked());
    }

    @Test
    void damagedCopyIsToldAndStays() throws IOException {
        abandonWork(folder.resolve("street.pbrush"));
        Files.writeString(recovery.folder().resolve("crashed.pbrush"), "not a project");
        questions.answerRecovery(found -> new RecoveryAnswer.Recover(found.getFirst()));
        Scene before = painter.scenes().scene();
        offer();
        assertEquals(1, questions.failures().size());
        assertEquals(before, painter.scenes().scene());
        assertFalse(nothingIsLeft());
    }
}
