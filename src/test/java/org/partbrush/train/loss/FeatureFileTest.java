package org.partbrush.train.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Pass;
import org.partbrush.nn.Precision;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.Torch;
import org.partbrush.nn.WeightTensor;
import org.partbrush.train.loss.FeatureNetwork.Features;

class FeatureFileTest {

    @TempDir
    Path folder;

    private final NDManager manager = Torch.newManager();
    private final Ops ops = new Ops(manager);
    private final Pass pass = Pass.inference(ops, Precision.FLOAT32);

    @AfterEach
    void free() {
        ops.close();
        manager.close();
    }

    private String refusal(Path file) {
        return String.valueOf(assertThrows(IOException.class, () -> FeatureFile.open(manager, file))
                .getMessage());
    }

    @Test
    void squeezeNetIsRecognised() throws IOException {
        try (FeatureNetwork network = FeatureFile.open(manager, MadeUpFeatures.write(folder.resolve("s")))) {
            assertEquals("SqueezeNet 1.1", network.name());
            Features features = network.forward(pass, manager.zeros(new Shape(2, 3, 64, 48)), 64);
            assertEquals(4, features.content().size());
            assertEquals(new Shape(2, 49, 256), features.style().getFirst().getShape());
        }
    }

    @Test
    void aSqueezeNetWithAMissingLayerIsRefusedByName() throws IOException {
        Map<String, WeightTensor> tensors = new LinkedHashMap<>(MadeUpFeatures.tensors());
        tensors.remove("fire9.expand3x3.bias");
        Path file = folder.resolve("s");
        Safetensors.write(file, tensors, Map.of());
        assertEquals(
                "The feature network in " + file + " cannot be used: fire9.expand3x3.bias is missing.", refusal(file));
    }

    @Test
    void aClipTowerOfAnotherSizeIsRefused() throws IOException {
        Path file = folder.resolve("clip");
        Safetensors.write(file, Map.of("visual.class_embedding", WeightTensor.ofFloats(new float[4], 4)), Map.of());
        String refusal = refusal(file);
        assertTrue(refusal.contains("class_embedding has the shape [4] instead of [768]"), refusal);
    }

    @Test
    void otherWeightsAreRefused() throws IOException {
        Path file = folder.resolve("other");
        Safetensors.write(file, Map.of("w", WeightTensor.ofFloats(new float[1], 1)), Map.of());
        assertTrue(refusal(file).contains("holds neither SqueezeNet 1.1 nor"));
    }

    @Test
    void aScriptedNetworkIsRunByTheEngineWithGradients() throws IOException {
        Path file = script("pool.pt", "torch.avg_pool2d(x, [32, 32], [32, 32], [0, 0], False, True, None)");
        try (FeatureNetwork network = FeatureFile.open(manager, file)) {
            assertEquals("TorchScript network pool.pt, run by the engine", network.name());
            NDArray image = manager.zeros(new Shape(1, 3, 32, 32));
            image.setRequiresGradient(true);
            try (GradientCollector collector = Torch.engine().newGradientCollector()) {
                NDArray tokens = network.forward(pass, image, 0).style().getFirst();
                assertEquals(new Shape(1, 49, 3), tokens.getShape());
                collector.backward(tokens.sum());
            }
            assertTrue(image.getGradient().sum().getFloat() > 0);
        }
    }

    @Test
    void aScriptThatGivesNoFeaturesIsRefused() throws IOException {
        assertTrue(refusal(script("flat.pt", "torch.flatten(x)")).contains("is no TorchScript feature network"));
    }

    @Test
    void aZipOfSomethingElseIsRefused() throws IOException {
        Path file = folder.resolve("other.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            store(zip, "readme", "nothing".getBytes(StandardCharsets.US_ASCII));
        }
        assertTrue(refusal(file).contains("is no TorchScript feature network"));
    }

    /** A TorchScript archive of a module without state whose forward is one expression in {@code x}. */
    private Path script(String name, String expression) throws IOException {
        Path file = folder.resolve(name);
        String code = """
                class Made(Module):
                  __parameters__ = []
                  __buffers__ = []
                  training : bool
                  def forward(self: __torch__.Made, x: Tensor) -> Tensor:
                    return %s
                """.formatted(expression);
        String pickle = "\u0080\u0002c__torch__\nMade\n)\u0081}(X\u0008\0\0\0training\u0088ub.";
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            store(zip, "made/data.pkl", pickle.getBytes(StandardCharsets.ISO_8859_1));
            store(zip, "made/code/__torch__.py", code.getBytes(StandardCharsets.US_ASCII));
            store(zip, "made/constants.pkl", "\u0080\u0002).".getBytes(StandardCharsets.ISO_8859_1));
            store(zip, "made/version", "3\n".getBytes(StandardCharsets.US_ASCII));
        }
        return file;
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
