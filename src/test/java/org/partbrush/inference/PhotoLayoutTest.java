package org.partbrush.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObjects;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.Vocabulary;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Segmenter;
import org.partbrush.nn.SegmenterConfig;
import org.partbrush.nn.Torch;
import org.partbrush.nn.WeightFileException;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;
import org.partbrush.raster.RgbImage;

/** A segmenter whose output layer alone has weights: every pixel is a car. */
class PhotoLayoutTest {

    private static final int CAR = 12;
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
    }

    @Test
    void aLargePhotoBecomesASceneOfWorkableSize() throws IOException {
        Scene scene = layout().propose(photo(1200, 600));
        assertEquals(512, scene.width());
        assertEquals(256, scene.height());
    }

    @Test
    void unlabelledIsNeverProposed() throws IOException {
        assertTrue(layout().propose(photo(20, 20)).semanticMap().get(0, 0) > 0);
    }

    @Test
    void weightsOfAnotherNetworkAreRefused() {
        Map<String, WeightTensor> other = Map.of("conv.weight", WeightTensor.ofFloats(new float[1], 1));
        assertThrows(WeightFileException.class, () -> new PhotoSegmenter(manager, new Ops(manager), other));
    }
}
