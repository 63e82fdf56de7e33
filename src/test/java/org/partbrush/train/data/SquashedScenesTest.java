package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.IntRect;

class SquashedScenesTest {

    private final Vocabulary vocabulary = Vocabularies.named("cityscapes").orElseThrow();
    private final List<String> asked = new ArrayList<>();

    @TempDir
    private Path root;

    private SceneSource source;

    @BeforeEach
    void writeScene() throws IOException {
        PublicLayouts.cityscapes(root, "train");
        source = new SetFolder(root, "cityscapes").training();
    }

    private TrainingScene read(Frame frame) throws IOException {
        return new SceneReader(vocabulary, new SceneSize.Squashed(frame), 1)
                .read(source)
                .getFirst();
    }

    @Test
    void picturesAreResizedAsTheReferenceDoesIt() throws IOException {
        LoadedSample whole = source.read(PublicLayouts.CITYSCAPES_NAME, vocabulary);
        TrainingScene scene = read(new Frame(64, 32));
        assertArrayEquals(whole.resized(64, 32).image().planes()[2], scene.rgb()[2]);
    }

    @Test
    void aSampleOfThePicturesProportionsIsNotStretched() throws IOException {
        TrainingScene scene = read(new Frame(64, 32));
        assertEquals(scene.sourceWidth(), scene.sourceHeight());
    }

    @Test
    void aSquareRemembersTheProportionsOfThePicture() throws IOException {
        TrainingScene scene = read(Frame.square(32));
        assertEquals(2 * scene.sourceHeight(), scene.sourceWidth());
    }

    @Test
    void everyObjectCountsHoweverSmall() throws IOException {
        LoadedSample sample = source.read(PublicLayouts.CITYSCAPES_NAME, vocabulary);
        int[] instance = new int[sample.instance().values().length];
        instance[0] = 26001;
        Pixels one = new Pixels(PublicLayouts.WIDTH, PublicLayouts.HEIGHT, instance);
        SceneMaps maps = new SceneMaps(sample.semantic(), one, sample.part());
        byte[][] rgb = sample.image().planes();
        assertEquals(
                new IntRect(0, 0, 1, 1),
                maps.toScene("a", rgb, vocabulary).objects().getFirst().box());
        assertTrue(maps.withoutSmallObjects()
                .toScene("a", rgb, vocabulary)
                .objects()
                .isEmpty());
    }

    @Test
    void boxesAreTakenAfterResizing() throws IOException {
        TrainingScene scene = read(new Frame(80, 40));
        assertEquals(
                List.of(new IntRect(48, 8, 12, 24), new IntRect(0, 8, 24, 24), new IntRect(24, 8, 24, 24)),
                scene.objects().stream().map(SceneObject::box).toList());
    }

    private SceneShelf shelf(long places) {
        return new SceneShelf(List.of("a", "b"), places, name -> {
            asked.add(name);
            return read(Frame.square(32));
        });
    }

    @Test
    void aShelfReadsWhatIsAskedForAndKeepsIt() {
        SceneShelf shelf = shelf(2);
        assertEquals(2, shelf.size());
        assertSame(shelf.get(1), shelf.get(1));
        assertEquals(List.of("b"), asked);
    }

    @Test
    void aFullShelfReadsAgain() {
        SceneShelf shelf = shelf(1);
        shelf.get(0);
        shelf.get(1);
        shelf.get(1);
        shelf.get(0);
        assertEquals(List.of("a", "b", "b"), asked);
    }

    @Test
    void aSceneThatCannotBeReadSaysWhy() {
        SceneShelf shelf = new SceneShelf(List.of("a"), 1, name -> {
            throw new IOException("The file " + name + " is missing.");
        });
        UncheckedIOException failure = assertThrows(UncheckedIOException.class, () -> shelf.get(0));
        assertEquals(
                "The file a is missing.",
                Objects.requireNonNull(failure.getCause()).getMessage());
    }

    @Test
    void aSetOfPublicDataMayLieBelowTheDataFolder() throws IOException {
        Path data = root.resolve("all");
        PublicLayouts.ade20k(data.resolve("ade20k"), "training");
        assertEquals(new Ade20kFiles(data.resolve("ade20k"), "training"), new SetFolder(data, "ade20k").training());
    }

    @Test
    void ourOwnSetsComeFirst() throws IOException {
        MadeUpScenes.write(root.resolve("cars/train"), 1, 32, 32);
        assertEquals(new SceneFiles(root.resolve("cars/train")), new SetFolder(root, "cars").training());
    }
}
