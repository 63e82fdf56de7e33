package org.partbrush.inference;

import ai.djl.Device;
import ai.djl.util.cuda.CudaUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.partbrush.nn.GeneratorConfig;

/**
 * The native memory that one pass of a generator takes, and how much there is. A pass needs most in its last block, whose
 * maps have the size of the image: a number of maps of that block's width at once, which was measured.
 *
 * @param bytesPerPixel of a pass in float32; bfloat16 takes less
 */
record PassMemory(Device device, double bytesPerPixel) {

    /** Maps of the last block's width that exist together at the peak; measured, see decision 0027. */
    private static final double MAPS = 18;

    /** The share of what is free that a pass may take; the rest is for the window, other programs and surprises. */
    private static final double USABLE = 0.6;

    /** Where Linux says what it has. */
    private static final Path MEMORY = Path.of("/proc/meminfo");

    /** Where the system does not say what it has. */
    private static final long ASSUMED = 2L << 30;

    static PassMemory of(Device device, GeneratorConfig config) {
        return new PassMemory(device, MAPS * config.width(config.blocks() - 1) * Float.BYTES);
    }

    long bytesFor(long pixels) {
        return Math.round(bytesPerPixel * pixels);
    }

    /** Pixels that a pass may have now. */
    long pixelsThatFit() {
        return Math.round(USABLE * (device.isGpu() ? freeOnGpu() : free()) / bytesPerPixel);
    }

    private long freeOnGpu() {
        try {
            var usage = CudaUtils.getGpuMemory(device);
            return usage.getMax() - usage.getCommitted();
        } catch (RuntimeException | LinkageError e) {
            return ASSUMED;
        }
    }

    /** Bytes that the system can give without swapping. */
    private static long free() {
        if (!Files.isReadable(MEMORY)) {
            return ASSUMED;
        }
        try {
            return Files.readAllLines(MEMORY).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kibibytes -> Long.parseLong(kibibytes) << 10)
                    .findFirst()
                    .orElse(ASSUMED);
        } catch (IOException e) {
            return ASSUMED;
        }
    }
}
