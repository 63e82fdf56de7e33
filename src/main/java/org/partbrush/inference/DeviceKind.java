package org.partbrush.inference;

import ai.djl.Device;
import java.io.IOException;
import org.partbrush.nn.Torch;

/** On what kind of device networks run. */
public enum DeviceKind {
    CPU,
    GPU;

    /** Whether the engine finds a device of this kind; starts the engine. */
    public boolean isPresent() {
        return this == CPU || Torch.engine().getGpuCount() > 0;
    }

    /**
     * The first device of this kind.
     *
     * @throws IOException if the engine has none
     */
    Device device() throws IOException {
        if (this == CPU) {
            return Device.cpu();
        }
        if (!isPresent()) {
            throw new IOException(
                    "The engine finds no GPU: start it with CUDA libraries as the README says, " + "or use the CPU.");
        }
        return Device.gpu();
    }
}
