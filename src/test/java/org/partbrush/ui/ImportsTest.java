package org.partbrush.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partbrush.document.Scene;
import org.partbrush.io.Palettes;
import org.partbrush.io.Project;
import org.partbrush.io.ProjectFile;
import org.partbrush.io.Underlay;
import org.partbrush.io.Vocabularies;
import org.partbrush.io.exchange.CityscapesExport;
import org.partbrush.io.exchange.ExportFolder;
import org.partbrush.io.exchange.SceneContent;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;
import org.partbrush.ui.dialog.Unsaved;
import org.partbrush.ui.model.PainterViewModel;

class ImportsTest {

    private final PainterViewModel painter =
            new PainterViewModel(TestScenes.project(), new ManualWorker(), Runnable::run);
    private final AnsweredQuestions questions = new AnsweredQuestions();
    private final Documents documents = new Documents(painter, questions, Runnable::run, Runnable::run);
    private final Imports imports =
            new Imports(painter, documents, questions, new Disk(Runnable::run, Runnable::run, questions::failed));

    @TempDir
    Path folder;

    private Scene scene() {
        return painter.scenes().scene();
    }

    private Path photo(int width, int height) throws IOException {
        int[] pixels = new int[width * height];
        Arrays.setAll(pixels, i -> 0xFF000000 | i * 7);
        Path file = folder.resolve("photo.png");
        PictureFile.writePng(file, new RgbImage(width, height, pixels));
        return file;
    }

    private Path labelMap(LabelMap map) throws IOException {
        Path file = folder.resolve("map.png");
        LabelPng.writeIndexed(file, map, Palettes.ofClasses(TestScenes.STREET));
        return file;
    }

    @Test
    void mapOfTheSceneComesBack() throws IOException {
        Scene painted = scene();
        Path file = labelMap(painted.semanticMap());
        painter.open(new Project(Scene.blank(TestScenes.STREET, 64, 64, 1), null, null));
        questions.answerImport("Semantic map as indexed PNG");
        imports.dropped(file);
        assertEquals(painted.semanticMap(), scene().semanticMap());
        assertNull(documents.fileProperty().get());
    }

    @Test
    void whatAMapCanBeIsAskedWithThePhotoLast() throws IOException {
        imports.dropped(labelMap(scene().semanticMap()));
        List<String> asked = questions.asked();
        assertEquals(1, asked.size());
        assertTrue(asked.getFirst().startsWith("import [Semantic map as indexed PNG"), asked.getFirst());
        assertTrue(asked.getFirst().endsWith("Photo to trace]"), asked.getFirst());
    }

    /** Half road, the rest in colours that only this vocabulary has. */
    private Path coloursOf(String vocabularyId) throws IOException {
        Vocabulary colours = Vocabularies.named(vocabularyId).orElseThrow();
        Set<Integer> known =
                TestScenes.STREET.classes().stream().map(c -> c.rgb()).collect(Collectors.toSet());
        int own = colours.classes().stream()
                .mapToInt(SemanticClass::rgb)
                .filter(rgb -> !known.contains(rgb))
                .findFirst()
                .orElseThrow();
        int[] pixels = new int[64 * 64];
        Arrays.fill(
                pixels, 0, pixels.length / 2, colours.named("car").orElseThrow().rgb());
        Arrays.fill(pixels, pixels.length / 2, pixels.length, own);
        Path file = folder.resolve("colours.png");
        PictureFile.writePng(file, new RgbImage(64, 64, pixels));
        return file;
    }

    @ParameterizedTest
    @CsvSource({"cityscapes,Cityscapes", "ade20k,ADE20K", "coco,COCO"})
    void theVocabularyOfTheColoursIsGuessed(String id, String title) throws IOException {
        imports.dropped(coloursOf(id));
        String asked = questions.asked().getFirst();
        assertTrue(
                asked.startsWith("import [Colours of " + title + ", as classes of street scenes, Colours of " + title),
                asked);
    }

    @Test
    void coloursOfAnotherVocabularyBecomeClassesOfTheScene() throws IOException {
        questions.answerImport("Colours of Cityscapes, as classes of street scenes");
        imports.dropped(coloursOf("cityscapes"));
        assertEquals(TestScenes.STREET, scene().vocabulary());
        assertEquals(TestScenes.CAR.id(), scene().semanticMap().get(0, 0));
    }

    @Test
    void coloursOfAnotherVocabularyCanKeepTheirClasses() throws IOException {
        questions.answerImport("Colours of COCO");
        imports.dropped(coloursOf("coco"));
        assertEquals("coco", scene().vocabulary().id());
        assertEquals(
                "car", scene().vocabulary().get(scene().semanticMap().get(0, 0)).name());
    }

    @Test
    void withoutAnAnswerTheSceneStays() throws IOException {
        Scene before = scene();
        imports.dropped(labelMap(LabelMap.filled(64, 64, 3)));
        assertSame(before, scene());
    }

    @Test
    void unsavedWorkIsAskedForFirst() throws IOException {
        painter.scenes().touch();
        Scene before = scene();
        questions.answerImport("Semantic map as indexed PNG");
        questions.answerUnsaved(Unsaved.CANCEL);
        imports.dropped(labelMap(LabelMap.filled(64, 64, 3)));
        assertSame(before, scene());
    }

    @Test
    void cityscapesFilesAreKnownByTheirName() throws IOException {
        Scene painted = scene();
        SceneContent content = new SceneContent("aachen", new Project(painted, null, null));
        new ExportFolder(folder, true).write(new CityscapesExport().files(content));
        questions.answerImport("Cityscapes ids");
        imports.dropped(folder.resolve("aachen_gtFine_labelIds.png"));
        assertEquals(painted.semanticMap(), scene().semanticMap());
        assertEquals(2, painter.objects().objectsProperty().get().all().size());
    }

    @Test
    void mapThatIsTooLargeToPaintOnBecomesSmaller() throws IOException {
        questions.answerImport("Semantic map as indexed PNG");
        imports.dropped(labelMap(LabelMap.filled(2300, 500, 3)));
        assertEquals(1150, scene().width());
        assertEquals(250, scene().height());
    }

    @Test
    void droppedPhotoIsTracedAtOnceAndTheSceneStays() throws IOException {
        Scene before = scene();
        imports.dropped(photo(40, 30));
        assertEquals(List.of(), questions.asked());
        assertNotNull(painter.underlay().underlayProperty().get());
        assertSame(before, scene());
    }

    @Test
    void largePhotoIsTracedInFewerPixels() throws IOException {
        imports.dropped(photo(9000, 20));
        Underlay traced =
                Objects.requireNonNull(painter.underlay().underlayProperty().get());
        assertTrue(
                traced.photo().width() <= Underlay.LONGEST_SIDE, traced.photo().width() + " columns");
    }

    @Test
    void labelMapThatIsTooLargeToReadIsRefusedInOneSentence() throws IOException {
        Path file = folder.resolve("huge.png");
        ImageIO.write(new BufferedImage(6000, 6000, BufferedImage.TYPE_BYTE_BINARY), "png", file.toFile());
        imports.dropped(file);
        assertEquals(1, questions.failures().size());
        assertTrue(questions.failures().getFirst().contains("make it smaller"));
        assertNull(painter.underlay().underlayProperty().get());
    }

    @Test
    void fileThatMemoryDoesNotSufficeForIsRefusedInOneSentence() {
        new Disk(Runnable::run, Runnable::run, questions::failed).run(() -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertEquals(List.of("There is too little memory for this file; make it smaller."), questions.failures());
    }

    @Test
    void droppedProjectOpens() throws IOException {
        Path file = folder.resolve("street.pbrush");
        Scene blank = Scene.blank(TestScenes.STREET, 64, 64, 1);
        ProjectFile.write(file, new Project(blank, null, null));
        imports.dropped(file);
        assertEquals(blank, scene());
        assertEquals(file, documents.fileProperty().get());
    }

    @Test
    void anythingElseIsRefusedInOneSentence() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "no picture");
        imports.dropped(text);
        assertEquals(1, questions.failures().size());
    }
}
