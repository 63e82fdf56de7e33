package org.partbrush.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.Device;
import org.junit.jupiter.api.Test;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.Precision;

class PassMemoryTest {

    private static final GeneratorConfig CONFIG = GeneratorConfig.street();

    @Test
    void aPassInBfloat16TakesTwoThirds() {
        long float32 = PassMemory.of(Device.cpu(), CONFIG, Precision.FLOAT32).bytesFor(1024 * 512);
        long bfloat16 = PassMemory.of(Device.cpu(), CONFIG, Precision.BFLOAT16).bytesFor(1024 * 512);
        assertEquals(float32 * 2, bfloat16 * 3);
    }
}
