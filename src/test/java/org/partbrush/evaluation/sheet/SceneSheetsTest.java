package org.partbrush.evaluation.sheet;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.evaluation.EvaluationScenes;
import org.partbrush.evaluation.JudgedFolder;
import org.partbrush.label.Part;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;

class SceneSheetsTest {

    private static final int SCENES = 9;
    private static final PartVocabulary PARTS =
            new PartVocabulary("car", 0, List.of(new Part(1, "wheel", 0xFFC800), new Part(2, "chassis", 0x78788C)));
    private static final Vocabulary VOCABULARY = vocabulary(PARTS);

    @TempDir
    private Path folder;

    private static Vocabulary vocabulary(PartVocabulary parts) {
        return new Vocabulary(
                "small",
                List.of(
                        new SemanticClass(0, "unlabelled", 0, false, null),
                        new SemanticClass(1, "car", 0x8E, true, parts)));
    }

    /** Cars whose upper half is chassis. */
    private Path data() throws IOException {
        Path data = JudgedFolder.write(folder.resolve("data"), SCENES);
        for (int n = 0; n < SCENES; n++) {
            Path file = data.resolve("part").resolve(n + ".png");
            LabelMap wheel = LabelPng.read(file);
            LabelMap car = LabelPng.read(data.resolve("semantic").resolve(n + ".png"));
            int[] parts = wheel.toArray();
            int[] cars = car.toArray();
            Arrays.setAll(parts, i -> parts[i] == 0 && cars[i] == 1 ? 2 : parts[i]);
            LabelPng.writeIndexed(file, LabelMap.of(wheel.width(), wheel.height(), parts), new int[3]);
        }
        return data;
    }

    private void write(boolean hasPhotographs) throws IOException {
        write(hasPhotographs, VOCABULARY);
    }

    private void write(boolean hasPhotographs, Vocabulary vocabulary) throws IOException {
        EvaluationScenes scenes = EvaluationScenes.of(data(), vocabulary, SCENES, JudgedFolder.HEIGHT);
        new SceneSheets(new PaintedEngine(), folder.resolve("sheets"), hasPhotographs).write(scenes, name -> {});
    }

    private RgbImage sheet(String name) throws IOException {
        return PictureFile.read(folder.resolve("sheets").resolve(name));
    }

    private static boolean shows(RgbImage sheet, int colour) {
        return Arrays.stream(sheet.pixels()).anyMatch(pixel -> pixel == colour);
    }

    /** Whether a colour is seen in one of equal columns. */
    private static boolean shows(RgbImage sheet, int column, int columns, int colour) {
        int width = sheet.width() / columns;
        return IntStream.range(0, sheet.pixels().length)
                .filter(i -> i % sheet.width() / width == column)
                .anyMatch(i -> sheet.pixels()[i] == colour);
    }

    @Test
    void aPageHoldsEightScenes() throws IOException {
        write(true);
        assertTrue(sheet("scenes-with-photographs-1.png").height() > 8 * JudgedFolder.HEIGHT);
        assertTrue(sheet("scenes-with-photographs-2.png").height() < 3 * JudgedFolder.HEIGHT);
        assertFalse(Files.exists(folder.resolve("sheets/scenes-with-photographs-3.png")));
    }

    @Test
    void layoutPartsSynthesizedAndPhotographStandBesideEachOther() throws IOException {
        write(true);
        RgbImage sheet = sheet("scenes-with-photographs-1.png");
        assertTrue(shows(sheet, 0, 4, 0xFF00008E), "layout");
        assertTrue(shows(sheet, 1, 4, 0xFFFFC800), "parts");
        assertTrue(shows(sheet, 2, 4, PaintedEngine.GREEN), "synthesized");
        assertTrue(shows(sheet, 3, 4, JudgedFolder.RED), "photograph");
    }

    @Test
    void withoutPhotographsNoneIsShown() throws IOException {
        write(false);
        for (String name : List.of("scenes-1.png", "part-edits-car-1.png")) {
            assertFalse(shows(sheet(name), JudgedFolder.RED), name);
        }
    }

    @Test
    void aRemovedPartIsGoneFromItsOwnPictureOnly() throws IOException {
        write(true);
        RgbImage sheet = sheet("part-edits-car-1.png");
        assertTrue(shows(sheet, 0, 2, PaintedEngine.GREEN), "original");
        assertFalse(shows(sheet, 1, 2, PaintedEngine.GREEN), "remove wheel");
        assertTrue(shows(sheet, 1, 2, PaintedEngine.BLUE), "remove wheel");
    }

    @Test
    void ofObjectsWithNothingThatThePosterRemovesAllPartsAreRemoved() throws IOException {
        List<Part> parts = List.of(new Part(1, "lower", 0xFFC800), new Part(2, "upper", 0x78788C));
        write(false, vocabulary(new PartVocabulary("body", 0, parts)));
        RgbImage sheet = sheet("part-edits-body-1.png");
        assertFalse(shows(sheet, 1, 3, PaintedEngine.GREEN), "remove lower");
        assertFalse(shows(sheet, 2, 3, PaintedEngine.BLUE), "remove upper");
        assertTrue(shows(sheet, 2, 3, PaintedEngine.GREEN), "remove upper");
    }
}
