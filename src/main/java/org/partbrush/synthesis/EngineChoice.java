package org.partbrush.synthesis;

/**
 * A model on a device.
 *
 * @param model id of an {@link InstalledModel}
 */
public record EngineChoice(String model, DeviceChoice device) {

    public EngineChoice on(DeviceChoice other) {
        return new EngineChoice(model, other);
    }
}
