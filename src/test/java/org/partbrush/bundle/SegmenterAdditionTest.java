package org.partbrush.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.Segmenter;
import org.partbrush.nn.SegmenterConfig;
import org.partbrush.nn.WeightTensor;

class SegmenterAdditionTest {

    @TempDir
    private Path scratch;

    private Path bundle;

    @BeforeEach
    void writeBundle() throws IOException {
        bundle = scratch.resolve("model");
        SmallBundle.writeRunnable(scratch, bundle);
    }

    private Path weights(SegmenterConfig config) throws IOException {
        Path file = scratch.resolve("segmenter.safetensors");
        Safetensors.write(file, SmallBundle.weights(weights -> new Segmenter(config, weights)), Map.of());
        return file;
    }

    @Test
    void aBundleIsCompleteWithoutASegmenter() throws IOException {
        assertTrue(BundleCheck.check(bundle).segmenterWeights().isEmpty());
    }

    @Test
    void aTrainedSegmenterIsHalvedAndListed() throws IOException {
        SegmenterAddition.add(bundle, weights(new SegmenterConfig(2, 4)));
        Map<String, WeightTensor> stored =
                BundleCheck.check(bundle).segmenterWeights().orElseThrow();
        assertEquals(new SegmenterConfig(2, 4), SegmenterConfig.of(stored));
        assertEquals(
                WeightTensor.DType.F16,
                Objects.requireNonNull(stored.get("head.weight")).type());
    }

    @Test
    void aNewerSegmenterTakesTheOldOnesPlace() throws IOException {
        SegmenterAddition.add(bundle, weights(new SegmenterConfig(2, 4)));
        int files = ModelBundle.open(bundle).manifest().files().size();
        SegmenterAddition.add(bundle, weights(new SegmenterConfig(2, 8)));
        assertEquals(files, ModelBundle.open(bundle).manifest().files().size());
    }

    @Test
    void aSegmenterOfOtherClassesIsRefusedAndTheBundleStays() throws IOException {
        Path other = weights(new SegmenterConfig(5, 4));
        String before = Files.readString(bundle.resolve(BundleManifest.FILE));
        IOException failure = assertThrows(IOException.class, () -> SegmenterAddition.add(bundle, other));
        assertEquals(
                other + " does not fit the bundle: segmenter: it tells 5 classes apart instead of 2.",
                failure.getMessage());
        assertEquals(before, Files.readString(bundle.resolve(BundleManifest.FILE)));
    }

    @Test
    void missingTensorsOfASegmenterAreNamed() throws IOException {
        Path file = scratch.resolve("segmenter.safetensors");
        Map<String, WeightTensor> tensors =
                SmallBundle.weights(weights -> new Segmenter(new SegmenterConfig(2, 4), weights));
        tensors.remove("level.0.smooth.bias");
        Safetensors.write(file, tensors, Map.of());
        IOException failure = assertThrows(IOException.class, () -> SegmenterAddition.add(bundle, file));
        assertTrue(String.valueOf(failure.getMessage()).contains("segmenter: level.0.smooth.bias is missing"));
    }
}
