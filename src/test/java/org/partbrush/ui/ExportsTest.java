package org.partbrush.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.io.exchange.CityscapesExport;
import org.partbrush.io.exchange.OpenRasterExport;
import org.partbrush.io.exchange.PictureExport;
import org.partbrush.io.exchange.SceneExport;
import org.partbrush.raster.PictureFile;
import org.partbrush.ui.dialog.ExportPreview;
import org.partbrush.ui.model.PainterViewModel;

class ExportsTest {

    private final ManualWorker worker = new ManualWorker();
    private final PainterViewModel painter = new PainterViewModel(TestScenes.project(), worker, Runnable::run);
    private final AnsweredQuestions questions = new AnsweredQuestions();
    private final Documents documents = new Documents(painter, questions, Runnable::run, Runnable::run);
    private final Exports exports =
            new Exports(painter, documents, questions, new Disk(Runnable::run, Runnable::run, questions::failed));

    @TempDir
    Path folder;

    private void makeThePicture() {
        painter.synthesis().use(new ToyEngine());
        worker.work();
    }

    private Path exportTo(String name, SceneExport format) {
        Path target = folder.resolve(name);
        questions.answerFile(target);
        questions.answerExport(format);
        exports.exportImage();
        return target;
    }

    @Test
    void pictureIsExported() throws IOException {
        makeThePicture();
        questions.answerFile(folder.resolve("street.png"));
        exports.exportImage();
        assertEquals(128, PictureFile.read(folder.resolve("street.png")).width());
    }

    @Test
    void jpegIsReadAgain() throws IOException {
        makeThePicture();
        Path file = exportTo("street.jpg", new PictureExport(PictureExport.Format.JPEG));
        assertEquals(96, PictureFile.read(file).height());
    }

    @Test
    void withoutAPictureThePreviewSaysSo() {
        questions.answerFile(folder.resolve("street.png"));
        exports.exportImage();
        assertFalse(questions.previews().getFirst().problem().isEmpty());
        assertFalse(Files.exists(folder.resolve("street.png")));
    }

    @Test
    void previewNamesEveryFile() {
        exportTo("rome_gtFine_labelIds.png", new CityscapesExport());
        ExportPreview preview = questions.previews().getFirst();
        assertEquals("", preview.problem());
        assertEquals(3, preview.files().size());
        assertNotNull(preview.picture());
    }

    @Test
    void filesOfOneFormatShareTheNameThatWasChosen() {
        exportTo("rome_gtFine_labelIds.png", new CityscapesExport());
        for (String end : List.of("labelIds", "instanceIds", "color")) {
            assertTrue(Files.exists(folder.resolve("rome_gtFine_" + end + ".png")), end);
        }
    }

    @Test
    void filesBesideTheChosenOneAreNotReplacedWithoutLeave() throws IOException {
        Path beside = Files.writeString(folder.resolve("rome_gtFine_color.png"), "mine");
        Path chosen = exportTo("rome_gtFine_labelIds.png", new CityscapesExport());
        assertEquals("mine", Files.readString(beside));
        assertFalse(Files.exists(chosen));
        questions.answerReplace(true);
        exportTo("rome_gtFine_labelIds.png", new CityscapesExport());
        assertEquals(128, PictureFile.read(beside).width());
    }

    @Test
    void partMapIsExportedWithItsNames() {
        questions.answerFile(folder.resolve("parts.png"));
        exports.exportPartMap();
        assertTrue(Files.exists(folder.resolve("parts.png")));
        assertTrue(Files.exists(folder.resolve("parts.json")));
    }

    @Test
    void everythingGoesIntoAFolder() {
        makeThePicture();
        questions.answerFile(folder.resolve("all"));
        exports.exportEverything();
        for (String part : List.of("semantic", "instance", "part", "inferred", "image")) {
            assertTrue(Files.exists(folder.resolve("all").resolve(part).resolve("Untitled.png")), part);
        }
    }

    @Test
    void openRasterIsExported() {
        makeThePicture();
        assertTrue(Files.exists(exportTo("street.ora", new OpenRasterExport())));
    }

    @Test
    void folderThatCannotBeWrittenIsToldAndTheSceneStaysUnsaved() throws IOException {
        painter.scenes().touch();
        Path inTheWay = Files.writeString(folder.resolve("file"), "not a folder");
        questions.answerFile(inTheWay.resolve("parts.png"));
        exports.exportPartMap();
        assertEquals(1, questions.failures().size());
        assertTrue(painter.scenes().modifiedProperty().get());
    }
}
