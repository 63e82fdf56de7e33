package org.partbrush.inference;

import ai.djl.Device;
import ai.djl.util.cuda.CudaUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.Precision;

/**
 * The native memory that one pass of a generator takes, and how much there is. A pass needs most in its last block, whose
 * maps have the size of the image: a number of maps of that block's width at once, which was measured (decision 0027).
 */
record PassMemory(Device device, double bytesPerPixel) {

    /** The share of what is free that a pass may take; the rest is for the window, other programs and surprises. */
    private static final double USABLE = 0.6;

    /** Where Linux says what it has. */
    private static final Path MEMORY = Path.of("/proc/meminfo");

    /** Where the system does not say what it has. */
    private static final long ASSUMED = 2L << 30;

    static PassMemory of(Device device, GeneratorConfig config, Precision precision) {
        return new PassMemory(device, bytesOfMaps(precision) * config.width(config.blocks() - 1));
    }

    /** Bytes a pixel of the maps that exist together at the peak, for each channel of the last block. */
    private static double bytesOfMaps(Precision precision) {
        return switch (precision) {
            case FLOAT32 -> 18 * Float.BYTES;
            case BFLOAT16 -> 24 * Short.BYTES; // What stays float32 counts twice.
        };
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
