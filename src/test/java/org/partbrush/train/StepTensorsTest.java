package org.partbrush.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partbrush.nn.Torch;
import org.partbrush.train.data.Frame;
import org.partbrush.train.data.SceneBatch;

class StepTensorsTest {

    @Test
    void vaguePixelsAreThoseOfThePhotograph() {
        float[] photograph = {0.1f, 0.2f, 0.3f, 0.4f, 0.1f, 0.2f, 0.3f, 0.4f, 0.1f, 0.2f, 0.3f, 0.4f};
        float[] vague = {0, 1, 0, 1};
        SceneBatch batch =
                new SceneBatch(1, Frame.square(2), photograph, new byte[4], new byte[4], new byte[4], vague, List.of());
        try (NDManager manager = Torch.newManager()) {
            NDArray generated = manager.zeros(new Shape(1, 3, 2, 2));
            assertArrayEquals(
                    new float[] {0, 0.2f, 0, 0.4f, 0, 0.2f, 0, 0.4f, 0, 0.2f, 0, 0.4f},
                    StepTensors.of(manager, batch).sparing(generated).toFloatArray());
        }
    }
}
