package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.io.Vocabularies;
import org.partbrush.nn.ObjectBox;
import org.partbrush.raster.IntRect;

class SceneBatchTest {

    private static final int SIZE = 32;

    @TempDir
    Path data;

    private List<TrainingScene> scenes = List.of();

    @BeforeEach
    void readScenes() throws IOException {
        MadeUpScenes.write(data.resolve("cars/train"), 2, 64, 48);
        scenes = new SceneReader(Vocabularies.street(), 48, 1).read(SceneFiles.of(data, "cars", "train"));
    }

    private SceneBatch draw(long step) {
        return new SceneSampler(List.of(new TrainingSet("cars", 1, scenes)), 0.6).draw(8, SIZE, StepRandom.of(3, step));
    }

    /** Share of the pixels whose colour tells the class and the part that the maps tell; edges are blurred. */
    private static double agreement(SceneBatch batch) {
        int pixels = SIZE * SIZE;
        int agreeing = 0;
        for (int i = 0; i < batch.count() * pixels; i++) {
            int red = i / pixels * 3 * pixels + i % pixels;
            double classShade = (batch.image()[red] + 1) * 127.5 / MadeUpScenes.SHADE;
            double partShade = (batch.image()[red + pixels] + 1) * 127.5 / MadeUpScenes.SHADE;
            agreeing += Math.abs(classShade - batch.semantic()[i]) < 0.1 && Math.abs(partShade - batch.part()[i]) < 0.1
                    ? 1
                    : 0;
        }
        return agreeing / (double) (batch.count() * pixels);
    }

    @Test
    void pixelsOfVagueClassesAreMarked() {
        int road = 3;
        SceneBatch batch = SceneBatch.central(List.of(scenes.getFirst().withVague(Set.of(road))), SIZE);
        for (int i = 0; i < SIZE * SIZE; i++) {
            assertEquals(batch.semantic()[i] == road ? 1 : 0, batch.vague()[i], "pixel " + i);
        }
    }

    @Test
    void imageAndMapsMoveTogether() {
        for (int step = 0; step < 5; step++) {
            assertTrue(agreement(draw(step)) > 0.85, "agreement " + agreement(draw(step)));
        }
    }

    @Test
    void equalRandomnessMeansEqualBatches() {
        assertArrayEquals(draw(4).image(), draw(4).image());
        assertArrayEquals(draw(4).instance(), draw(4).instance());
    }

    @Test
    void stepsDiffer() {
        assertFalse(Arrays.equals(draw(4).semantic(), draw(5).semantic()));
    }

    @Test
    void theCentralCropIsNotFlipped() {
        SceneBatch batch = SceneBatch.central(scenes, 48);
        // The car's wheel is left of its middle.
        assertEquals(2, batch.part()[34 * 48 + 2]);
    }

    @Test
    void boxesFollowTheFlip() {
        CropWindow straight = new CropWindow(8, 0, 48, 48, false);
        CropWindow flipped = new CropWindow(8, 0, 48, 48, true);
        IntRect box = new IntRect(8, 12, 24, 24);
        assertEquals(new IntRect(0, 12, 24, 24), straight.place(box, Frame.square(48)));
        assertEquals(new IntRect(24, 12, 24, 24), flipped.place(box, Frame.square(48)));
    }

    @Test
    void objectsGetBoxesAroundTheirPixels() {
        SceneBatch batch = SceneBatch.central(List.of(scenes.getFirst()), 48);
        BatchBox object = batch.boxes().getFirst();
        ObjectBox tight = ObjectBox.around(48, 48, i -> batch.instance()[i] == object.index())
                .orElseThrow();
        assertEquals(tight.rows(), object.box().rows());
        assertEquals(tight.columns(), object.box().columns());
    }

    @Test
    void wideSamplesShowTheWholeWidthOfAScene() {
        SceneBatch batch = SceneBatch.central(List.of(scenes.getFirst()), new Frame(64, 32));
        assertEquals(64 * 32, batch.semantic().length);
        assertEquals(3 * 64 * 32, batch.image().length);
    }

    @Test
    void aSceneOfTheSamplesSizeIsTakenAsItIs() {
        TrainingScene scene = scenes.getFirst();
        Frame frame = new Frame(scene.width(), scene.height());
        assertArrayEquals(
                scene.semantic(), SceneBatch.central(List.of(scene), frame).semantic());
    }
}
