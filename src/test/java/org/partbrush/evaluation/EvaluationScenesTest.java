package org.partbrush.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.document.SceneObjects;
import org.partbrush.io.MapInput;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;
import org.partbrush.train.data.PublicLayouts;

class EvaluationScenesTest {

    private static final Vocabulary VOCABULARY = Vocabularies.street();
    private static final int CAR = 12;
    private static final int CHASSIS = 5;

    @TempDir
    private Path folder;

    /** The left half is car 1, whose chassis is given, the right half car 2, whose parts nobody gave. */
    @BeforeEach
    void writeTwoCars() throws IOException {
        JudgedFolder.write(folder, 5);
        LabelMap.Editor instance = LabelMap.filled(40, 32, 2).edit();
        LabelMap.Editor part = LabelMap.filled(40, 32, 0).edit();
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 20; x++) {
                instance.set(x, y, 1);
                part.set(x, y, CHASSIS);
            }
        }
        int[] colours = new int[16];
        LabelPng.writeIndexed(folder.resolve("semantic/0.png"), LabelMap.filled(40, 32, CAR), colours);
        LabelPng.writeGray16(folder.resolve("instance/0.png"), instance.build());
        LabelPng.writeIndexed(folder.resolve("part/0.png"), part.build(), colours);
    }

    private EvaluationScene first(int size) throws IOException {
        EvaluationScenes scenes = EvaluationScenes.of(folder, VOCABULARY, 1, size);
        return scenes.read(scenes.inputs().getFirst());
    }

    @Test
    void wholeScenesAreShrunkToTheirShortSide() throws IOException {
        EvaluationScene scene = first(16);
        assertEquals(20, scene.picture().width());
        assertEquals(16, scene.picture().height());
        assertEquals(
                LabelMap.filled(20, 16, CAR).bounds(),
                scene.scene().semanticMap().bounds());
        assertEquals(
                List.of(1, 2),
                List.of(
                        scene.scene().instanceMap().get(0, 0),
                        scene.scene().instanceMap().get(19, 15)));
    }

    @Test
    void smallScenesAreNotEnlarged() throws IOException {
        assertEquals(40, first(256).picture().width());
    }

    @Test
    void anObjectWithoutAnyGivenPartHasUnknownParts() throws IOException {
        LabelMap parts = first(256).scene().partEdits();
        assertEquals(CHASSIS, parts.get(0, 0));
        assertEquals(PartVocabulary.UNKNOWN, parts.get(39, 0));
    }

    @Test
    void aLimitTakesScenesFromAllOverTheFolder() throws IOException {
        List<String> names = EvaluationScenes.of(folder, VOCABULARY, 2, 32).inputs().stream()
                .map(MapInput::name)
                .toList();
        assertEquals(List.of("0", "2"), names);
    }

    @Test
    void aScenesSeedIsItsNumber() throws IOException {
        List<MapInput> inputs = EvaluationScenes.of(folder, VOCABULARY, 5, 32).inputs();
        MapInput cars = inputs.getFirst();
        EvaluationScenes turned = new EvaluationScenes(folder, List.of(inputs.get(1), cars), 32);

        assertEquals(0, first(32).scene().settings().seed());
        assertEquals(1, turned.read(cars).scene().settings().seed());
    }

    @Test
    void aPictureOfAnotherSizeIsRefused() throws IOException {
        PictureFile.writePng(folder.resolve("image/0.png"), new RgbImage(2, 2, new int[4]));
        IOException failure = assertThrows(IOException.class, () -> first(32));
        assertEquals(
                folder.resolve("image/0.png") + " has 2x2 pixels, but its semantic map has 40x32; picture and maps must"
                        + " have equal sizes.",
                failure.getMessage());
    }

    @Test
    void aPublicDataSetIsJudgedByTheScenesItHoldsBack() throws IOException {
        Path cityscapes = folder.resolve("cityscapes");
        PublicLayouts.cityscapes(cityscapes, "train");
        PublicLayouts.cityscapes(cityscapes, "val");
        EvaluationScenes scenes = EvaluationScenes.of(cityscapes, VOCABULARY, 9, 1000);
        EvaluationScene scene = scenes.read(scenes.inputs().getFirst());
        assertEquals(1, scenes.inputs().size());
        assertEquals(
                List.of(160, 80),
                List.of(scene.picture().width(), scene.picture().height()));
        assertEquals(CAR, scene.scene().semanticMap().get(40, 40));
        assertEquals(3, SceneObjects.of(scene.scene()).all().size());
    }
}
