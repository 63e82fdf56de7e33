package org.partbrush.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.nn.Generator;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.Torch;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.Weights;

class BundleCheckTest {

    @TempDir
    private Path scratch;

    private static Map<String, WeightTensor> zeros(Consumer<Weights> declare) {
        try (NDManager manager = Torch.newManager();
                Weights weights = new Weights(manager)) {
            declare.accept(weights);
            return weights.save();
        }
    }

    private static Map<String, WeightTensor> generator() {
        return zeros(weights -> new Generator(SmallBundle.GENERATOR, weights));
    }

    private static Map<String, WeightTensor> partNet() {
        return zeros(weights -> new PartNet(SmallBundle.PARTNET, weights));
    }

    @Test
    void aBundleWhoseWeightsFitItsNetworksPasses() throws IOException {
        Path folder = scratch.resolve("model");
        BundleWriter.write(folder, SmallBundle.content(scratch, generator(), partNet()));

        assertEquals("small", BundleCheck.check(folder).model().id());
    }

    @Test
    void missingAndMisshapenTensorsAreNamed() throws IOException {
        Path folder = scratch.resolve("model");
        Map<String, WeightTensor> generator = generator();
        generator.remove("fc.bias");
        Map<String, WeightTensor> partNet = partNet();
        partNet.put("conv_img.bias", WeightTensor.ofFloats(new float[2], 2));
        BundleWriter.write(folder, SmallBundle.content(scratch, generator, partNet));

        BundleException refusal = assertThrows(BundleException.class, () -> BundleCheck.check(folder));
        assertEquals(
                folder + " is not a usable model bundle: generator: fc.bias is missing; "
                        + "PartNet: conv_img.bias has the shape [2] instead of [1].",
                refusal.getMessage());
    }
}
