package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.nn.WeightTensor.DType;

class SafetensorsTest {

    @TempDir
    private Path folder;

    private static Map<String, WeightTensor> someTensors() {
        Map<String, WeightTensor> tensors = new LinkedHashMap<>();
        tensors.put("conv.weight", WeightTensor.ofHalves(new float[] {1, -0.5f, 3, 4, 5, 6}, 2, 3));
        tensors.put("conv.bias \"quoted\"\n", WeightTensor.ofFloats(new float[] {0.1f, Float.NaN}, 2));
        tensors.put("steps", WeightTensor.ofLongs(new long[] {7}));
        tensors.put("empty", WeightTensor.ofFloats(new float[0], 0, 4));
        return tensors;
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Path file = folder.resolve("weights.safetensors");
        Safetensors.write(file, someTensors(), Map.of("step", "12"));

        Map<String, WeightTensor> read = Safetensors.read(file);

        assertEquals(someTensors().keySet(), read.keySet());
        read.forEach((name, tensor) -> {
            WeightTensor written = Objects.requireNonNull(someTensors().get(name));
            assertEquals(written.type(), tensor.type());
            assertArrayEquals(written.shape(), tensor.shape());
            assertEquals(written.data(), tensor.data());
        });
    }

    @Test
    void everyTensorIsAlignedToItsType() throws IOException {
        Path file = folder.resolve("weights.safetensors");
        Safetensors.write(file, someTensors(), Map.of());

        assertEquals(
                List.of("steps", "conv.bias \"quoted\"\n", "empty", "conv.weight"),
                List.copyOf(Safetensors.read(file).keySet()));
        assertEquals(0, ByteBuffer.wrap(Files.readAllBytes(file)).get(0) % 8);
    }

    @Test
    void writingReplacesAFileAndLeavesNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("weights.safetensors"), "old");
        Safetensors.write(file, someTensors(), Map.of());

        assertEquals(4, Safetensors.read(file).size());
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aSmallNetworkIsOneFile() throws IOException {
        List<Path> written = WeightShards.write(folder, "net", someTensors(), Map.of(), 1000);

        assertEquals(List.of(folder.resolve("net.safetensors")), written);
        assertEquals(written, WeightShards.find(folder, "net"));
    }

    @Test
    void aLargeNetworkIsSplitIntoShards() throws IOException {
        List<Path> written = WeightShards.write(folder, "net", someTensors(), Map.of(), 16);

        assertEquals(
                List.of("net-00001-of-00002.safetensors", "net-00002-of-00002.safetensors"),
                written.stream().map(file -> file.getFileName().toString()).toList());
        assertEquals(written, WeightShards.find(folder, "net"));
        assertEquals(someTensors().keySet(), Safetensors.read(written).keySet());
    }

    @Test
    void anIncompleteSetOfShardsIsRefused() throws IOException {
        Files.delete(
                WeightShards.write(folder, "net", someTensors(), Map.of(), 16).getFirst());

        IOException refusal = assertThrows(WeightFileException.class, () -> WeightShards.find(folder, "net"));
        assertTrue(String.valueOf(refusal.getMessage()).contains("net-00001-of-00002.safetensors is missing"));
    }

    @Test
    void aStemWithoutFilesIsMissing() {
        assertThrows(NoSuchFileException.class, () -> WeightShards.find(folder, "net"));
    }

    @Test
    void twoShardsMayNotShareATensor() throws IOException {
        Path first = folder.resolve("a.safetensors");
        Path second = folder.resolve("b.safetensors");
        Safetensors.write(first, someTensors(), Map.of());
        Safetensors.write(second, someTensors(), Map.of());

        assertThrows(WeightFileException.class, () -> Safetensors.read(List.of(first, second)));
    }

    @Test
    void halvesAreRoundedToTheNearestEven() {
        float[] between = {1 + 0x1p-11f, 1 + 3 * 0x1p-11f, 65504};

        assertArrayEquals(
                new float[] {1, 1 + 0x1p-9f, 65504},
                WeightTensor.ofHalves(between, 3).toFloats());
    }

    @Test
    void aValueTooLargeForFloat16IsRefused() {
        assertThrows(IllegalArgumentException.class, () -> WeightTensor.ofHalves(new float[] {70_000}, 1));
    }

    @Test
    void bfloat16IsWidened() {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[] {(byte) 0xC0, 0x3F, 0, (byte) 0xC0});

        assertArrayEquals(new float[] {1.5f, -2}, new WeightTensor(DType.BF16, new long[] {2}, bytes).toFloats());
    }

    @Test
    void unsignedBytesStayPositive() {
        ByteBuffer bytes = ByteBuffer.wrap(new byte[] {(byte) 255});

        assertArrayEquals(new long[] {255}, new WeightTensor(DType.U8, new long[] {1}, bytes).toLongs());
    }

    @Test
    void tensorsCannotBeWrittenTo() {
        WeightTensor tensor = WeightTensor.ofFloats(new float[] {1}, 1);

        assertThrows(ReadOnlyBufferException.class, () -> tensor.data().put((byte) 1));
    }
}
