package org.partbrush.bundle.checkpoint;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partbrush.nn.WeightFileException;

/** Files that lie, or want more than to hold weights, are refused by one line within a second. */
class HostileCheckpointTest {

    private static final Path FILES = Path.of("src/test/resources/org/partbrush/bundle/checkpoint");
    private static final byte[] SIXTEEN_FLOATS = new byte[64];

    @TempDir
    private Path folder;

    private static void assertRefused(Path file, String phrase) {
        WeightFileException refusal = assertTimeoutPreemptively(
                ofSeconds(5), () -> assertThrows(WeightFileException.class, () -> TorchCheckpoint.read(file)));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(file.toString()), message);
        assertTrue(message.contains(phrase), message);
        assertEquals(1, message.lines().count(), message);
    }

    private Path zip(byte[] program, Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("hostile.pth");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            store(zip, "archive/data.pkl", program);
            for (var entry : entries.entrySet()) {
                store(zip, entry.getKey(), entry.getValue());
            }
        }
        return file;
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static Pickle oneTensor(long elements, long offset, long[] shape, long[] strides) {
        return Pickle.program()
                .op("}")
                .text("a")
                .tensor("0", elements, offset, shape, strides)
                .op("s");
    }

    private Path view(long offset, long[] shape, long[] strides) throws IOException {
        return zip(oneTensor(16, offset, shape, strides).stop(), Map.of("archive/data/0", SIXTEEN_FLOATS));
    }

    @ParameterizedTest
    @CsvSource({
        "code_exec_zip, posix.system",
        "code_exec_legacy, posix.system",
        "code_exec_plain_pickle, posix.system",
        "huge_declared_size, has 64 bytes instead of 4398046511104",
        "int_overflow_size, a tensor has an impossible shape",
        "memo_bomb, no single value",
        "missing_storage_record, storage 7 is missing",
        "negative_size, an extent of -",
        "negative_stride, a stride of -",
        "path_traversal_storage_key, unsafe",
        "wrong_size_offset_out_of_range, beyond the 16 elements",
        "wrong_size_record_shorter_than_declared, instead of",
        "wrong_size_tensor_exceeds_storage, beyond the 16 elements"
    })
    void theReferencesHostileFilesAreRefused(String name, String phrase) {
        assertRefused(FILES.resolve(name + ".pth"), phrase);
    }

    @ParameterizedTest
    @ValueSource(strings = {"layout.pth", "layout_legacy.pth"})
    void aFileCutAnywhereIsRefused(String name) throws IOException {
        byte[] whole = Files.readAllBytes(FILES.resolve(name));
        for (int length = 0; length < whole.length; length += 7) {
            assertRefused(Files.write(folder.resolve("cut.pth"), Arrays.copyOf(whole, length)), "not a usable");
        }
    }

    @Test
    void nestedTuplesDoNotOverflowTheStack() throws IOException {
        byte[] program =
                Pickle.program().repeat("(", 200_000).repeat("t", 200_000).stop();

        assertRefused(Files.write(folder.resolve("deep.pth"), program), "no checkpoint of PyTorch");
        assertRefused(zip(program, Map.of()), "no dictionary of tensors");
    }

    @Test
    void aListInItselfIsNoDictionary() throws IOException {
        assertRefused(zip(Pickle.program().op("]q\0h\0a").stop(), Map.of()), "no dictionary of tensors");
    }

    @Test
    void keysOfEqualHashesTakeNoMinutes() throws IOException {
        Pickle program = Pickle.program().op("}(");
        for (int i = 0; i < 1 << 16; i++) {
            StringBuilder key = new StringBuilder();
            for (int bit = 0; bit < 16; bit++) {
                key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            program.text(key.toString()).op("N");
        }

        assertRefused(zip(program.op("u").stop(), Map.of()), "no tensors");
    }

    @Test
    void anEndlessProgramIsStopped() throws IOException {
        assertRefused(zip(Pickle.program().repeat("]", 2_000_000).stop(), Map.of()), "1000000 steps");
    }

    @Test
    void aLongProgramIsNotRead() throws IOException {
        assertRefused(zip(new byte[TorchCheckpoint.MAX_PROGRAM + 1], Map.of()), "longer than");
    }

    @ParameterizedTest
    @CsvSource({
        "'X\u00ff\u00ff\u00ff\u007f', in the middle of its description",
        "'\u008b\u00ff\u00ff\u00ff\u007f', a number of",
        "'\u008d\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff', in the middle of its description",
        "'h\u0007', recalls a value",
        "'0', 0x30",
        "'t', closes what was not opened",
        "'R', a value that is not there",
        "'}]Ns', a key that is neither",
        "'NNR', calls what is no function",
        "'K\u0001K\u0002b', no dictionary"
    })
    void instructionsThatMakeNoSenseAreRefused(String instructions, String phrase) throws IOException {
        assertRefused(zip(Pickle.program().op(instructions).stop(), Map.of()), phrase);
    }

    @Test
    void aFunctionNamedOverSeveralLinesIsShownInOne() throws IOException {
        byte[] program = Pickle.program()
                .text("evil\nmodule")
                .text("x".repeat(500))
                .op(0x93)
                .stop();

        assertRefused(zip(program, Map.of()), "it names evil?module.xxx");
    }

    @Test
    void anUnknownElementTypeIsRefusedByName() throws IOException {
        byte[] program = Pickle.program().storage("ComplexFloatStorage", "0", 1).stop();

        assertRefused(zip(program, Map.of()), "torch.ComplexFloatStorage");
    }

    @Test
    void aStorageOfTwoLengthsIsRefused() throws IOException {
        byte[] program = oneTensor(16, 0, new long[] {16}, new long[] {1})
                .text("b")
                .tensor("0", 8, 0, new long[] {8}, new long[] {1})
                .op("s")
                .stop();

        assertRefused(zip(program, Map.of("archive/data/0", SIXTEEN_FLOATS)), "two types or lengths");
    }

    @Test
    void tensorsLeaveNeitherTheirStorageNorTheNumbers() throws IOException {
        assertRefused(view(0, new long[] {2}, new long[] {Long.MAX_VALUE}), "impossible shape");
        assertRefused(view(0, new long[] {2}, new long[] {1L << 62}), "beyond");
        assertRefused(view(Long.MAX_VALUE, new long[] {1}, new long[] {1}), "impossible shape");
        assertRefused(view(17, new long[] {0}, new long[] {1}), "beyond");
        assertRefused(view(0, new long[] {1L << 62, 0}, new long[] {1, 1}), "impossible shape");
        assertRefused(view(0, new long[] {1}, new long[] {1, 1}), "1 extents but 2 strides");
        assertRefused(view(0, new long[17], new long[17]), "17 axes");
    }

    @Test
    void anExpandedTensorDoesNotOutgrowTheFile() throws IOException {
        assertRefused(view(0, new long[] {1 << 20, 1 << 20}, new long[] {0, 0}), "larger than the file itself");
    }

    @ParameterizedTest
    @CsvSource({
        "../archive/data/0, unsafe entry ../archive",
        "/archive/data/0, unsafe entry /archive",
        "archive\\data, unsafe entry",
        "archive/constants.pkl, TorchScript",
        "other/data.pkl, 2 files data.pkl"
    })
    void archivesWithOtherEntriesAreRefused(String entry, String phrase) throws IOException {
        assertRefused(zip(Pickle.program().op("}").stop(), Map.of(entry, SIXTEEN_FLOATS)), phrase);
    }

    @Test
    void aCompressedArchiveIsRefused() throws IOException {
        Path file = folder.resolve("bomb.pth");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("archive/data.pkl"));
            zip.write(new byte[1 << 20]);
        }

        assertRefused(file, "data.pkl is compressed");
    }

    @Test
    void bigEndianNumbersAreRefused() throws IOException {
        byte[] order = "big".getBytes(StandardCharsets.US_ASCII);

        assertRefused(zip(Pickle.program().op("}").stop(), Map.of("archive/byteorder", order)), "little endian");
    }
}
