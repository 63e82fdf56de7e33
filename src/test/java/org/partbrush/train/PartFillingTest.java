package org.partbrush.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.io.Vocabularies;
import org.partbrush.nn.Ops;
import org.partbrush.nn.PartInference;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.nn.Torch;
import org.partbrush.nn.UntrainedPartNet;
import org.partbrush.raster.IntRect;
import org.partbrush.train.PartFilling.Category;
import org.partbrush.train.data.SceneObject;
import org.partbrush.train.data.TrainingScene;

class PartFillingTest {

    private static final int WIDTH = 30;
    private static final int HEIGHT = 20;
    private static final int PERSON = 10;
    private static final int SKY = 1;
    private static final IntRect BOX = new IntRect(4, 2, 8, 16);

    private final NDManager manager = Torch.newManager();
    private final Ops ops = new Ops(manager);

    @TempDir
    Path folder;

    private InferredParts known;

    @BeforeEach
    void knowNothing() {
        known = InferredParts.open(folder.resolve("parts.gz"), "untrained");
    }

    @AfterEach
    void free() {
        ops.close();
        manager.close();
    }

    private PartFilling filling() {
        return filling(() -> false);
    }

    private PartFilling filling(BooleanSupplier isStopped) {
        PartNet network = UntrainedPartNet.of(manager, ops, "person");
        byte[] support = new byte[64 * 64];
        for (int i = 0; i < support.length; i++) {
            support[i] = (byte) (1 + i / 64 / 16);
        }
        Pass pass = Pass.inference(ops, Precision.FLOAT32);
        PartLabeller labeller =
                PartLabeller.of(manager, new PartInference(network, null), pass, 0, List.of(support), 5);
        Map<String, Category> categories = Map.of("person", new Category("person", labeller));
        return new PartFilling(manager, Vocabularies.street(), categories, known, isStopped);
    }

    private static TrainingScene scene(int classId, boolean hasParts) {
        byte[] instance = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < instance.length; i++) {
            instance[i] = (byte) (BOX.contains(i % WIDTH, i / WIDTH) ? 1 : 0);
        }
        byte[] part = new byte[instance.length];
        List<SceneObject> objects = List.of(new SceneObject(1, classId, BOX, hasParts));
        return new TrainingScene("s", WIDTH, HEIGHT, new byte[3][0], new byte[0], instance, part, objects);
    }

    @Test
    void inferredPartsStayInsideTheObject() {
        byte[] part = filling().fill(List.of(scene(PERSON, false))).getFirst().part();
        int filled = 0;
        for (int i = 0; i < part.length; i++) {
            if (part[i] != 0) {
                filled++;
                assertTrue(BOX.contains(i % WIDTH, i / WIDTH), "pixel " + i);
                assertTrue(part[i] >= 6 && part[i] <= 9, "channel " + part[i]);
            }
        }
        assertTrue(filled > 0);
    }

    @Test
    void knownPartsStayAsTheyAre() {
        byte[] part = filling().fill(List.of(scene(PERSON, true))).getFirst().part();
        assertArrayEquals(new byte[WIDTH * HEIGHT], part);
    }

    @Test
    void whoStopsIsNotKeptWaiting() {
        byte[] part = filling(() -> true)
                .fill(List.of(scene(PERSON, false)))
                .getFirst()
                .part();
        assertArrayEquals(new byte[WIDTH * HEIGHT], part);
    }

    @Test
    void whatIsKnownIsNotInferredAgain() {
        byte[] inferred =
                filling().fill(List.of(scene(PERSON, false))).getFirst().part();
        byte[] known = filling(() -> true)
                .fill(List.of(scene(PERSON, false)))
                .getFirst()
                .part();
        assertArrayEquals(inferred, known);
    }

    @Test
    void classesWithoutPartsAreLeftAlone() {
        byte[] part = filling().fill(List.of(scene(SKY, false))).getFirst().part();
        assertArrayEquals(new byte[WIDTH * HEIGHT], part);
    }

    @Test
    void theGivenSceneIsNotChanged() {
        TrainingScene scene = scene(PERSON, false);
        filling().fill(List.of(scene));
        assertArrayEquals(new byte[WIDTH * HEIGHT], scene.part());
        assertEquals(1, scene.objects().size());
    }
}
