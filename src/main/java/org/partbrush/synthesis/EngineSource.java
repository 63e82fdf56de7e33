package org.partbrush.synthesis;

import java.io.IOException;
import java.util.List;

/** The models on this machine. Called off the FX thread, since loading takes seconds; one call at a time. */
@FunctionalInterface
public interface EngineSource {

    /**
     * The models that can be loaded, the one to begin with first; those that are damaged are left out.
     *
     * @throws IOException if there is none; the message is one sentence that says what to do
     */
    default List<InstalledModel> models() throws IOException {
        return List.of();
    }

    /** The devices to choose from. */
    default List<DeviceChoice> devices() throws IOException {
        return List.of(DeviceChoice.CPU);
    }

    /**
     * Makes a model that infers the parts of one more class. The given one stays as it is.
     *
     * @param model id of an {@link InstalledModel}
     * @throws IOException if the support maps are of no use; the message is one sentence that says what to do
     */
    default InstalledModel add(NewCategory category, String model) throws IOException {
        throw new IOException("Nothing can be added to the models here.");
    }

    /** @throws IOException if it cannot be loaded; the message is one sentence that says what to do */
    Engine load(EngineChoice choice) throws IOException;
}
