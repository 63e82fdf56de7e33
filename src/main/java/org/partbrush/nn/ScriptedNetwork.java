package org.partbrush.nn;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A network in a TorchScript file that somebody else made, run by the engine: one array in, one array out. Its weights
 * stay as they are. One thread at a time; owns its weights.
 */
public final class ScriptedNetwork implements AutoCloseable {

    private final Path file;
    private final NDManager manager;
    private final PtSymbolBlock block;

    private ScriptedNetwork(Path file, NDManager manager, PtSymbolBlock block) {
        this.file = file;
        this.manager = manager;
        this.block = block;
    }

    /** @throws IOException with one sentence if the engine cannot read the file */
    public static ScriptedNetwork load(NDManager parent, Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        NDManager manager = parent.newSubManager();
        try {
            var stream = new ByteArrayInputStream(content);
            PtSymbolBlock block = JniUtils.loadModule((PtNDManager) manager, stream, true, false);
            return new ScriptedNetwork(file, manager, block);
        } catch (EngineException | IOException e) {
            manager.close();
            throw new IOException(file + " is no TorchScript file that the engine can read: " + firstLine(e) + ".", e);
        }
    }

    /** The file's name, for people. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /**
     * Runs the network; the result belongs to the manager of {@code input}.
     *
     * @throws IOException with one sentence if it cannot work on such an array or gives none back
     */
    public NDArray forward(NDArray input) throws IOException {
        return run(input, false);
    }

    /** The same with gradients for the input. */
    public NDArray forwardWithGradient(NDArray input) throws IOException {
        return run(input, true);
    }

    private NDArray run(NDArray input, boolean keepsGraph) throws IOException {
        try {
            return IValueUtils.forward(block, new NDList(input), keepsGraph).singletonOrThrow();
        } catch (EngineException | IllegalStateException | IndexOutOfBoundsException e) {
            throw new IOException(
                    "The network " + file + " does not turn one array " + input.getShape() + " into another: "
                            + firstLine(e) + ".",
                    e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("it says nothing");
    }

    @Override
    public void close() {
        block.close();
        manager.close();
    }
}
