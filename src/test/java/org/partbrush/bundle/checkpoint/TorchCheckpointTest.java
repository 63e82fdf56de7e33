package org.partbrush.bundle.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.WeightTensor;

/** Checkpoints that PyTorch wrote, against the same tensors in a plain weight file. */
class TorchCheckpointTest {

    private static final Path FILES = Path.of("src/test/resources/org/partbrush/bundle/checkpoint");

    @ParameterizedTest
    @ValueSource(strings = {"layout.pth", "layout_legacy.pth"})
    void everyTypeAndLayoutIsReadInBothFormats(String name) throws IOException {
        Map<String, WeightTensor> expected = Safetensors.read(FILES.resolve("layout.safetensors"));

        Map<String, WeightTensor> found = TorchCheckpoint.read(FILES.resolve(name));

        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((tensor, values) -> {
            assertEquals(values.type(), found.get(tensor).type(), tensor);
            assertArrayEquals(values.shape(), found.get(tensor).shape(), tensor);
            assertEquals(values.data(), found.get(tensor).data(), tensor);
        });
    }

    @Test
    void aStateDictIsFoundUnderItsNameAndWithoutThePrefixOfParallelTraining() throws IOException {
        Map<String, WeightTensor> found = TorchCheckpoint.read(FILES.resolve("nested_dict.pth"));

        assertEquals(Set.of("whole", "row_slice_offset"), found.keySet());
    }

    @Test
    void theHarmlessFileAmongTheHostileOnesIsRead() throws IOException {
        WeightTensor a =
                TorchCheckpoint.read(FILES.resolve("valid_control.pth")).get("a");

        assertArrayEquals(new long[] {4, 4}, a.shape());
        assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, a.toFloats());
    }
}
