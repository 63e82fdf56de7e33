package org.partbrush.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObjects;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.Vocabulary;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Segmenter;
import org.partbrush.nn.SegmenterConfig;
import org.partbrush.nn.Torch;
import org.partbrush.nn.WeightFileException;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;

/** A segmenter whose output layer alone has weights: every pixel is a car. */
class PhotoLayoutTest {

    private static final int CAR = 12;
    private static final int ROAD = 3;
    private static final int TREE = 5;
    private static final SegmenterConfig CONFIG = new SegmenterConfig(16, 4);
    private static final Vocabulary VOCABULARY = Vocabularies.street();

    private NDManager manager;

    @BeforeEach
    void startTheEngine() {
        manager = Torch.newManager();
    }

    @AfterEach
    void stop() {
        manager.close();
    }

    private Map<String, WeightTensor> tensors() {
        try (Weights weights = new Weights(manager)) {
            new Segmenter(CONFIG, weights);
            Map<String, WeightTensor> tensors = new LinkedHashMap<>(weights.save());
            float[] bias = new float[16];
            bias[CAR] = 1;
            bias[0] = 2;
            tensors.put("head.bias", WeightTensor.ofFloats(bias, 16));
            return tensors;
        }
    }

    /** Of a network that nobody trained, which sees a picture and its mirror image differently. */
    private Map<String, WeightTensor> randomTensors() {
        Random random = new Random(5);
        Map<String, WeightTensor> tensors = new LinkedHashMap<>();
        tensors().forEach((name, tensor) -> {
            float[] values = tensor.toFloats();
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) random.nextGaussian() / 3;
            }
            tensors.put(name, WeightTensor.ofFloats(values, tensor.shape()));
        });
        return tensors;
    }

    /** Share of the pixels whose class is that of the mirrored picture's mirrored pixel. */
    private static double symmetry(Function<RgbImage, LabelMap> labeller) {
        int side = 128;
        int[] left = new Random(6).ints(side * side, 0, 1 << 24).toArray();
        int[] right = new int[left.length];
        for (int i = 0; i < left.length; i++) {
            right[i] = left[i - i % side + side - 1 - i % side];
        }
        LabelMap seen = labeller.apply(new RgbImage(side, side, left));
        LabelMap mirrored = labeller.apply(new RgbImage(side, side, right));
        int equal = 0;
        for (int i = 0; i < left.length; i++) {
            equal += seen.get(i % side, i / side) == mirrored.get(side - 1 - i % side, i / side) ? 1 : 0;
        }
        return equal / (double) left.length;
    }

    private PhotoLayout layout() throws IOException {
        return new PhotoLayout(new PhotoSegmenter(manager, new Ops(manager), tensors()), VOCABULARY);
    }

    private static RgbImage photo(int width, int height) {
        return new RgbImage(width, height, new int[width * height]);
    }

    @Test
    void aRegionOfAThingClassIsAnObject() throws IOException {
        Scene scene = layout().propose(photo(50, 37));
        assertEquals(50, scene.width());
        assertEquals(CAR, scene.semanticMap().get(49, 36));
        assertEquals(1, SceneObjects.of(scene).all().size());
        assertEquals(SynthesisSettings.NEW, scene.settings());
    }

    @Test
    void aLargePhotoBecomesASceneOfWorkableSize() throws IOException {
        Scene scene = layout().propose(photo(1200, 600));
        assertEquals(512, scene.width());
        assertEquals(256, scene.height());
    }

    /** A reflection of trees in a car, trees beside it, and a speck. */
    @Test
    void reflectionsInObjectsAndSpecksAreLeftOut() throws IOException {
        LabelMap.Editor found = LabelMap.filled(200, 100, ROAD).edit();
        rectangle(found, new IntRect(50, 20, 80, 60), CAR);
        rectangle(found, new IntRect(80, 30, 12, 12), TREE);
        rectangle(found, new IntRect(0, 0, 50, 20), TREE);
        rectangle(found, new IntRect(180, 50, 3, 3), TREE);
        Scene scene = layout().scene(found.build());
        assertEquals(CAR, scene.semanticMap().get(85, 35));
        assertEquals(ROAD, scene.semanticMap().get(181, 51));
        assertEquals(TREE, scene.semanticMap().get(10, 10));
        assertEquals(1, SceneObjects.of(scene).all().size());
    }

    private static void rectangle(LabelMap.Editor map, IntRect area, int label) {
        for (int y = area.y(); y < area.bottom(); y++) {
            map.fill(y, area.x(), area.right(), label);
        }
    }

    @Test
    void unlabelledIsNeverProposed() throws IOException {
        assertTrue(layout().propose(photo(20, 20)).semanticMap().get(0, 0) > 0);
    }

    @Test
    void carefulLooksSeeAPictureAndItsMirrorImageAlike() throws IOException {
        PhotoSegmenter segmenter = new PhotoSegmenter(manager, new Ops(manager), randomTensors());
        assertTrue(symmetry(segmenter::label) < 0.9);
        assertTrue(symmetry(segmenter::labelCarefully) > 0.98);
    }

    @Test
    void carefulLooksGiveCalmOutlines() throws IOException {
        PhotoSegmenter segmenter = new PhotoSegmenter(manager, new Ops(manager), randomTensors());
        RgbImage noise =
                new RgbImage(128, 128, new Random(6).ints(128 * 128, 0, 1 << 24).toArray());
        int once = borders(segmenter.label(noise));
        int careful = borders(segmenter.labelCarefully(noise));
        assertTrue(careful < 0.85 * once, careful + " of " + once);
    }

    /** How often neighbours in a row are of different classes. */
    private static int borders(LabelMap map) {
        int count = 0;
        for (int y = 0; y < map.height(); y++) {
            for (int x = 1; x < map.width(); x++) {
                count += map.get(x, y) == map.get(x - 1, y) ? 0 : 1;
            }
        }
        return count;
    }

    @Test
    void weightsOfAnotherNetworkAreRefused() {
        Map<String, WeightTensor> other = Map.of("conv.weight", WeightTensor.ofFloats(new float[1], 1));
        assertThrows(WeightFileException.class, () -> new PhotoSegmenter(manager, new Ops(manager), other));
    }
}
