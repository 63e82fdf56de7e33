package org.partbrush.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.bundle.SmallBundle;
import org.partbrush.nn.Ops;
import org.partbrush.nn.Torch;

class LoadedPartNetTest {

    private final NDManager manager = Torch.newManager();
    private final Ops ops = new Ops(manager);

    @TempDir
    private Path folder;

    @AfterEach
    void free() {
        ops.close();
        manager.close();
    }

    @Test
    void theStreetModelsUNetKnowsTheCategoriesOfCarsTrucksAndPersons() throws IOException {
        LoadedPartNet loaded = LoadedPartNet.load(manager, ops, ModelBundle.open(Path.of("models/street")));
        var config = Objects.requireNonNull(loaded.inference().unet()).config();
        assertEquals(2, config.categories());
        assertEquals(0, loaded.category("car").orElseThrow().index());
        assertEquals(0, loaded.category("truck/bus").orElseThrow().index());
        assertEquals(1, loaded.category("person").orElseThrow().index());
        assertEquals(config.slots(), loaded.category("car").orElseThrow().slots());
    }

    @Test
    void aBundleNeedsNoUNet() throws IOException {
        ModelBundle bundle = SmallBundle.writeRunnable(folder, folder.resolve("model"));
        assertNull(LoadedPartNet.load(manager, ops, bundle).inference().unet());
    }
}
