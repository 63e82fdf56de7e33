package org.partbrush.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.nn.PartUNet;
import org.partbrush.nn.PartUNetConfig;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.Segmenter;
import org.partbrush.nn.SegmenterConfig;
import org.partbrush.nn.WeightTensor;

class NetworkAdditionTest {

    /** Of the bundle's one category: a part and the background. */
    private static final int SLOTS = 2;

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
        NetworkAddition.segmenter(bundle, weights(new SegmenterConfig(2, 4)));
        Map<String, WeightTensor> stored =
                BundleCheck.check(bundle).segmenterWeights().orElseThrow();
        assertEquals(new SegmenterConfig(2, 4), SegmenterConfig.of(stored));
        assertEquals(
                WeightTensor.DType.F16,
                Objects.requireNonNull(stored.get("head.weight")).type());
    }

    @Test
    void aNewerSegmenterTakesTheOldOnesPlace() throws IOException {
        NetworkAddition.segmenter(bundle, weights(new SegmenterConfig(2, 4)));
        int files = ModelBundle.open(bundle).manifest().files().size();
        NetworkAddition.segmenter(bundle, weights(new SegmenterConfig(2, 8)));
        assertEquals(files, ModelBundle.open(bundle).manifest().files().size());
    }

    @Test
    void aSegmenterOfOtherClassesIsRefusedAndTheBundleStays() throws IOException {
        Path other = weights(new SegmenterConfig(5, 4));
        String before = Files.readString(bundle.resolve(BundleManifest.FILE));
        IOException failure = assertThrows(IOException.class, () -> NetworkAddition.segmenter(bundle, other));
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
        IOException failure = assertThrows(IOException.class, () -> NetworkAddition.segmenter(bundle, file));
        assertTrue(String.valueOf(failure.getMessage()).contains("segmenter: level.0.smooth.bias is missing"));
    }

    private Path partUNet(PartUNetConfig config) throws IOException {
        Path file = scratch.resolve("partunet.safetensors");
        Safetensors.write(file, SmallBundle.weights(weights -> new PartUNet(config, weights)), Map.of());
        return file;
    }

    @Test
    void aPartUNetIsListedAndItsShapeIsReadOffItsTensors() throws IOException {
        PartUNetConfig config = new PartUNetConfig(1, SLOTS, List.of(4, 8));
        NetworkAddition.partUNet(bundle, partUNet(config));
        ModelBundle checked = BundleCheck.check(bundle);
        assertEquals(config, PartUNetConfig.of(checked.partUNetWeights().orElseThrow()));
    }

    @Test
    void aPartUNetTellsTheBundleFromOneWithout() throws IOException {
        String before = ModelBundle.open(bundle).partNetIdentity();
        NetworkAddition.partUNet(bundle, partUNet(new PartUNetConfig(1, SLOTS, List.of(4))));
        assertNotEquals(before, ModelBundle.open(bundle).partNetIdentity());
    }

    @Test
    void aPartUNetOfMoreCategoriesThanPartNetIsRefused() throws IOException {
        Path file = partUNet(new PartUNetConfig(9, SLOTS, List.of(4)));
        IOException failure = assertThrows(IOException.class, () -> NetworkAddition.partUNet(bundle, file));
        assertEquals(
                file + " does not fit the bundle: part U-Net: it knows 9 categories, but PartNet only 1.",
                failure.getMessage());
    }

    @Test
    void aPartUNetOfFewerPartsThanItsClassesHaveIsRefused() throws IOException {
        PartUNetConfig config = new PartUNetConfig(1, 5, List.of(4));
        List<String> differences = new ArrayList<>();
        BundleCheck.comparePartUNet(
                ModelBundle.open(Path.of("models/street")).manifest(),
                SmallBundle.weights(weights -> new PartUNet(config, weights)),
                differences);
        assertEquals(List.of("part U-Net: it knows 4 parts, but car has 5"), differences);
    }

    @Test
    void otherWeightsAreNoPartUNet() throws IOException {
        Path other = weights(new SegmenterConfig(2, 4));
        IOException failure = assertThrows(IOException.class, () -> NetworkAddition.partUNet(bundle, other));
        assertTrue(String.valueOf(failure.getMessage()).contains("no weights of a part U-Net"), failure.getMessage());
    }

    @Test
    void tensorsOfAPartUNetsNamesThatAreNoKernelsAreRefused() throws IOException {
        Path file = scratch.resolve("partunet.safetensors");
        WeightTensor scalar = WeightTensor.ofFloats(new float[1]);
        Safetensors.write(file, Map.of("down.0.0.weight", scalar, "head.weight", scalar), Map.of());
        IOException failure = assertThrows(IOException.class, () -> NetworkAddition.partUNet(bundle, file));
        assertTrue(String.valueOf(failure.getMessage()).contains("no weights of a part U-Net"), failure.getMessage());
    }
}
