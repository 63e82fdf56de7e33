package org.partbrush.nn;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;

/** The tensor engine: how it is started, and its memory managers. Safe to call from any thread. */
public final class Torch {

    private static final String ENGINE = "PyTorch";

    /**
     * The first: without it two processes that share cores spin in each other's way (seconds instead of milliseconds a
     * frame). The second: matrix products are scheduled the same way in every run, so that equal input gives equal pixels.
     * The third: large arrays, which come and go with every layer, get huge pages where Linux has them; otherwise a third of
     * a large frame's time goes into page faults (decision 0058).
     */
    private static final Map<String, String> NATIVE_SETTINGS =
            Map.of("OMP_WAIT_POLICY", "PASSIVE", "MKL_CBWR", "AUTO", "THP_MEM_ALLOC_ENABLE", "1");

    private Torch() {}

    /**
     * A manager that owns native memory until it is closed. The first call starts the engine, which takes a second, or
     * some seconds where its libraries must be unpacked first.
     */
    public static NDManager newManager() {
        return engine().newBaseManager();
    }

    /** The same on a device of choice. */
    public static NDManager newManager(Device device) {
        return engine().newBaseManager(device);
    }

    /** "CPU", or "GPU" with its number where the engine runs on one by default. */
    public static String deviceName() {
        return nameOf(engine().defaultDevice());
    }

    /** "CPU", or "GPU" with its number. */
    public static String nameOf(Device device) {
        return device.isGpu() ? "GPU " + device.getDeviceId() : "CPU";
    }

    /**
     * The engine, set up so that it loads only what is on this machine and leaves idle cores to others.
     *
     * @throws UncheckedIOException with one sentence if its libraries cannot be unpacked or loaded
     */
    public static Engine engine() {
        prepare();
        try {
            return Engine.getEngine(ENGINE);
        } catch (EngineException | LinkageError e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new UncheckedIOException(new IOException(
                    "The tensor engine cannot be started (" + reason
                            + "); DJL_CACHE_DIR, by default .djl.ai in your home"
                            + " folder, must be writable and have 450 MB free.",
                    e));
        }
    }

    private static synchronized void prepare() {
        // Never fetch libraries and never report usage.
        Map.of("ai.djl.offline", "true", "OPT_OUT_TRACKING", "true").forEach((key, value) -> {
            if (System.getProperty(key) == null) {
                System.setProperty(key, value);
            }
        });
        if (!System.getProperty("os.name").startsWith("Windows")) {
            NATIVE_SETTINGS.forEach((name, value) -> {
                if (System.getenv(name) == null) {
                    setNativeEnvironment(name, value);
                }
            });
        }
    }

    /** The engine's libraries read the C environment, which Java itself cannot change. */
    private static void setNativeEnvironment(String name, String value) {
        Linker linker = Linker.nativeLinker();
        linker.defaultLookup().find("setenv").ifPresent(address -> {
            var descriptor = FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT);
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment nativeName = arena.allocateFrom(name);
                MemorySegment nativeValue = arena.allocateFrom(value);
                int status = (int) linker.downcallHandle(address, descriptor).invokeExact(nativeName, nativeValue, 0);
                if (status != 0) {
                    System.getLogger(Torch.class.getName())
                            .log(System.Logger.Level.WARNING, "setenv returned {0}", status);
                }
            } catch (Throwable e) {
                throw new IllegalStateException("The native environment could not be set.", e);
            }
        });
    }

    /**
     * Moves an array that was just created from Java memory into the engine's own, which is aligned: matrix products round
     * by the alignment of their operands, and equal input must give equal pixels.
     */
    public static NDArray aligned(NDArray created) {
        try (created) {
            return created.duplicate();
        }
    }

    /**
     * {@code x * factor}, differentiable. DJL's own product with a number keeps the number in Java memory, which may be
     * collected before the backward pass reads it: about one gradient in forty was garbage.
     */
    public static NDArray times(NDArray x, double factor) {
        try (NDArray number = number(x, factor)) {
            return x.mul(number);
        }
    }

    /** {@code max(x, least)}, differentiable; see {@link #times}. */
    public static NDArray atLeast(NDArray x, double least) {
        try (NDArray number = number(x, least)) {
            return x.maximum(number);
        }
    }

    /** A scalar in the engine's own memory, which lives as long as the graph needs it. */
    private static NDArray number(NDArray x, double value) {
        return x.getManager().full(new Shape(), (float) value, DataType.FLOAT32);
    }

    /**
     * The likeliest of the slots from 1. Slot 0 is what no pixel that is asked about can be: "unlabelled" of a segmenter, the
     * outside of an object for PartNet, where it would win along the contour (decision 0041).
     *
     * @param logits N x K x H x W
     * @return N x H x W, int64
     */
    public static NDArray likeliestFrom1(NDArray logits) {
        return logits.get(":,1:").argMax(1).add(1);
    }
}
