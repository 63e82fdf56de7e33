package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.io.Vocabularies;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;

class SceneReaderTest {

    private static final int[] PALETTE = new int[256];

    @TempDir
    Path data;

    private Path split;

    @BeforeEach
    void writeScenes() throws IOException {
        split = MadeUpScenes.write(data.resolve("cars/train"), 3, 64, 48);
    }

    private TrainingScene readFirst(int shortSide) throws IOException {
        SceneReader reader = new SceneReader(Vocabularies.street(), shortSide, 2);
        return reader.read(SceneFiles.of(data, "cars", "train")).getFirst();
    }

    private static void assertFails(String reason, Executable reading) {
        String message = String.valueOf(assertThrows(IOException.class, reading).getMessage());
        assertTrue(message.contains(reason), message);
    }

    @Test
    void scenesComeInTheOrderOfTheirNames() throws IOException {
        var scenes = new SceneReader(Vocabularies.street(), 48, 2).read(SceneFiles.of(data, "cars", "train"));
        assertEquals(
                List.of("0", "1", "2"),
                scenes.stream()
                        .map(s -> s.name().substring(s.name().length() - 1))
                        .toList());
    }

    @Test
    void shrinkingBringsTheShortSideToItsLength() throws IOException {
        TrainingScene scene = readFirst(24);
        assertEquals(32, scene.width());
        assertEquals(24, scene.height());
    }

    @Test
    void smallScenesStayAsTheyAre() throws IOException {
        assertEquals(48, readFirst(288).height());
    }

    @Test
    void squashingGivesTheSamplesSizeAndRemembersTheProportions() throws IOException {
        var fit = new SceneSize.Squashed(Frame.square(32));
        TrainingScene scene = new SceneReader(Vocabularies.street(), fit, 1)
                .read(SceneFiles.of(data, "cars", "train"))
                .getFirst();
        assertEquals(32, scene.width());
        assertEquals(32, scene.height());
        assertEquals(64 * 3, scene.sourceWidth() * 48 * 3 / scene.sourceHeight());
    }

    @Test
    void samplesInTheProportionsOfTheSceneAreNotSquashed() throws IOException {
        var fit = new SceneSize.Squashed(new Frame(32, 24));
        TrainingScene scene = new SceneReader(Vocabularies.street(), fit, 1)
                .read(SceneFiles.of(data, "cars", "train"))
                .getFirst();
        assertEquals(scene.sourceWidth(), scene.sourceHeight());
    }

    @Test
    void partsBecomeGlobalChannelsOfTheObject() throws IOException {
        TrainingScene scene = readFirst(48);
        assertEquals(1, scene.objects().size());
        assertTrue(scene.objects().getFirst().hasParts());
        assertEquals(12, scene.objects().getFirst().classId());
        assertEquals(1, scene.part()[13 * 64 + 20]);
    }

    @Test
    void anObjectOfMostlyUnknownPartsCountsAsOneWithout() throws IOException {
        LabelMap part = LabelPng.read(split.resolve("part/0.png"));
        LabelPng.writeIndexed(split.resolve("part/0.png"), part.map(p -> p > 1 ? 255 : p), PALETTE);
        TrainingScene scene = readFirst(48);
        assertFalse(scene.objects().getFirst().hasParts());
        assertEquals(0, scene.part()[13 * 64 + 20]);
    }

    @Test
    void aSetThatIsNotThereIsNamed() {
        assertFails("no folder street/train/image", () -> SceneFiles.of(data, "street", "train"));
    }

    @Test
    void aMissingMapIsNamed() throws IOException {
        Files.delete(split.resolve("semantic/0.png"));
        assertFails("0.png does not exist", () -> readFirst(48));
    }

    @Test
    void aClassBeyondTheVocabularyIsNamed() throws IOException {
        LabelPng.writeIndexed(split.resolve("semantic/0.png"), LabelMap.filled(64, 48, 200), PALETTE);
        assertFails("holds class 200", () -> readFirst(48));
    }

    @Test
    void aMapOfAnotherSizeIsNamed() throws IOException {
        LabelPng.writeIndexed(split.resolve("semantic/0.png"), LabelMap.filled(10, 48, 1), PALETTE);
        assertFails("is 10x48 pixels, but its image is 64x48", () -> readFirst(48));
    }
}
