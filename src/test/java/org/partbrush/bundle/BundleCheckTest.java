package org.partbrush.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.nn.Generator;
import org.partbrush.nn.PartNet;
import org.partbrush.nn.WeightTensor;

class BundleCheckTest {

    @TempDir
    private Path scratch;

    @Test
    void aBundleWhoseWeightsFitItsNetworksPasses() throws IOException {
        Path folder = scratch.resolve("model");
        SmallBundle.writeRunnable(scratch, folder);

        assertEquals("small", BundleCheck.check(folder).model().id());
    }

    @Test
    void missingAndMisshapenTensorsAreNamed() throws IOException {
        Path folder = scratch.resolve("model");
        Map<String, WeightTensor> generator =
                SmallBundle.weights(weights -> new Generator(SmallBundle.GENERATOR, weights));
        generator.remove("fc.bias");
        Map<String, WeightTensor> partNet = SmallBundle.weights(weights -> new PartNet(SmallBundle.PARTNET, weights));
        partNet.put("conv_img.bias", WeightTensor.ofFloats(new float[2], 2));
        BundleWriter.write(folder, SmallBundle.content(scratch, generator, partNet));

        BundleException refusal = assertThrows(BundleException.class, () -> BundleCheck.check(folder));
        assertEquals(
                folder + " is not a usable model bundle: generator: fc.bias is missing; "
                        + "PartNet: conv_img.bias has the shape [2] instead of [1]; install it again or choose another one.",
                refusal.getMessage());
    }
}
