package org.partbrush.bundle.checkpoint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
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
            WeightTensor read = Objects.requireNonNull(found.get(tensor));
            assertEquals(values.type(), read.type(), tensor);
            assertArrayEquals(values.shape(), read.shape(), tensor);
            assertEquals(values.data(), read.data(), tensor);
        });
    }

    @Test
    void aStateDictIsFoundUnderItsNameAndWithoutThePrefixOfParallelTraining() throws IOException {
        Map<String, WeightTensor> found = TorchCheckpoint.read(FILES.resolve("nested_dict.pth"));

        assertEquals(Set.of("whole", "row_slice_offset"), found.keySet());
    }

    @Test
    void theHarmlessFileAmongTheHostileOnesIsRead() throws IOException {
        WeightTensor a = Objects.requireNonNull(
                TorchCheckpoint.read(FILES.resolve("valid_control.pth")).get("a"));

        assertArrayEquals(new long[] {4, 4}, a.shape());
        assertArrayEquals(new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15}, a.toFloats());
    }
}
