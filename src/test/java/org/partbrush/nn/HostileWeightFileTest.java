package org.partbrush.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partbrush.nn.Safetensors.Limits;

/** Files that lie about what they hold are refused by one sentence, before any tensor is read. */
class HostileWeightFileTest {

    private static final String FOUR_FLOATS = "{'dtype':'F32','shape':[4],'data_offsets':[0,16]}";

    @TempDir
    private Path folder;

    private Path file(String header, int dataBytes) throws IOException {
        byte[] text = header.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + text.length + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(text.length).put(text);
        return Files.write(folder.resolve("hostile.safetensors"), bytes.array());
    }

    private static void assertRefused(Path file, String phrase) {
        IOException refusal = assertThrows(WeightFileException.class, () -> Safetensors.read(file));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(file.toString()), message);
        assertTrue(message.contains(phrase), message);
        assertTrue(message.endsWith("."), message);
    }

    @ParameterizedTest
    @CsvSource({
        "bad_header_length, longer than 100000000 bytes",
        "negative_offset, a whole number",
        "offset_past_end, need 16 bytes of data but it holds 8",
        "size_mismatch, do not fit the 20 bytes of its shape"
    })
    void theReferencesHostileFilesAreRefused(String name, String phrase) throws URISyntaxException {
        Path file = Path.of(
                getClass().getResource("hostile/" + name + ".safetensors").toURI());

        assertRefused(file, phrase);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[0, 4] | [8,12] | 12 | there is a hole before tensor b",
                "[0, 4] | [4, 8] | 12 | need 8 bytes of data but it holds 12",
                "[4, 8] | [8,12] | 12 | there is a hole before tensor a",
                "[0, 4] | [0, 4] | 8 | another one overlaps tensor b",
                "[0, 4] | [2, 6] | 6 | another one overlaps tensor b",
                "[4, 0] | [0, 4] | 4 | data_offsets of tensor a do not fit",
                "[0, 4] | [4] | 8 | without dtype, shape and two data_offsets"
            })
    void offsetsMustTileTheData(String a, String b, int dataBytes, String phrase) throws IOException {
        String entry = "{'dtype':'F32','shape':[1],'data_offsets':";

        assertRefused(file("{'a':" + entry + a + "},'b':" + entry + b + "}}", dataBytes), phrase);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "-1", "1.0", "1e3", "+4", "04", "0x4", "'4'", "null", "[4]", "9999999999999999999", ""})
    void anExtentMustBeAWholeNumber(String extent) throws IOException {
        assertRefused(
                file("{'a':{'dtype':'F32','shape':[4," + extent + "],'data_offsets':[0,16]}}", 16), "its header has");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999999,999999999999999999", "4611686018427387904,4"})
    void aShapeMayNotOverflow(String shape) throws IOException {
        String tooLong = "its header has something else than a whole number";
        String phrase = shape.startsWith("46") ? tooLong : "tensor a has an impossible shape";

        assertRefused(file("{'a':{'dtype':'F32','shape':[" + shape + "],'data_offsets':[0,16]}}", 16), phrase);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a':%s,'a':%s} | declares tensor a twice",
                "{'__metadata__':{},'__metadata__':{},'a':%s} | has __metadata__ twice",
                "{'__metadata__':{'step':1},'a':%s} | something else than \"",
                "{'a':%s} {} | goes on after its closing brace",
                "{'a':%s,} | something else than \"",
                "{'a':%s | something else than }",
                "{'a\\q':%s} | an unknown escape",
                "{'a\\u12g4':%s} | a broken escape",
                "{'a\u0001':%s} | a control character",
                "{'a | ends too early",
                "{'a':{'dtype':'F32','shape':[4]}} | without dtype, shape and two data_offsets",
                "{'a':{'dtype':'F32','dtype':'F32'}} | gives one field of a tensor twice",
                "{'a':{'dtype':'F7','shape':[4]}} | unknown type F7",
                "{'a':{'dtype':'F32','code':'x'}} | an unknown field code"
            })
    void aMalformedHeaderIsRefused(String header, String phrase) throws IOException {
        assertRefused(file(header.replace("%s", FOUR_FLOATS), 16), phrase);
    }

    @Test
    void aHeaderMustStartWithItsBrace() throws IOException {
        assertRefused(file(" {'a':" + FOUR_FLOATS + "}", 16), "does not start with {");
    }

    @Test
    void aHeaderThatIsNotTextIsRefused() throws IOException {
        byte[] bytes = {2, 0, 0, 0, 0, 0, 0, 0, '{', (byte) 0xFF};

        assertRefused(Files.write(folder.resolve("binary.safetensors"), bytes), "not UTF-8");
    }

    @Test
    void deepNestingIsRefusedWithoutRecursion() throws IOException {
        assertRefused(file("{'a':".repeat(200_000), 0), "an unknown field a");
        assertRefused(file("{'a':{'dtype':'F32','shape':" + "[".repeat(200_000), 0), "a whole number");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void aFileWithoutAHeaderLengthIsRefused(int length) throws IOException {
        assertRefused(Files.write(folder.resolve("short.safetensors"), new byte[length]), "shorter than the 8 bytes");
    }

    @Test
    void aHeaderLongerThanTheFileIsRefused() throws IOException {
        byte[] bytes = {100, 0, 0, 0, 0, 0, 0, 0, '{', '}'};

        assertRefused(Files.write(folder.resolve("short.safetensors"), bytes), "longer than the file");
    }

    @Test
    void moreTensorsThanAllowedAreRefused() throws IOException {
        StringBuilder header = new StringBuilder("{");
        for (int i = 0; i <= Limits.DEFAULT.tensors(); i++) {
            header.append(i == 0 ? "" : ",").append("'").append(i);
            header.append("':{'dtype':'U8','shape':[0],'data_offsets':[0,0]}");
        }

        assertRefused(file(header.append('}').toString(), 0), "more tensors than a model may have");
    }

    @Test
    void moreBytesThanAllowedAreRefused() throws IOException {
        Path file = file("{'a':" + FOUR_FLOATS + "}", 16);

        assertEquals(1, Safetensors.read(file, new Limits(1, 16)).size());
        assertThrows(WeightFileException.class, () -> Safetensors.read(file, new Limits(1, 15)));
    }

    @Test
    void limitsCountAllShardsTogether() throws IOException {
        Map<String, WeightTensor> two = Map.of(
                "a", WeightTensor.ofFloats(new float[4], 4),
                "b", WeightTensor.ofFloats(new float[4], 4));
        var shards = WeightShards.write(folder, "net", two, Map.of(), 16);

        assertEquals(2, Safetensors.read(shards, new Limits(2, 32)).size());
        assertThrows(WeightFileException.class, () -> Safetensors.read(shards, new Limits(1, 32)));
        assertThrows(WeightFileException.class, () -> Safetensors.read(shards, new Limits(2, 31)));
    }

    @Test
    void aWellFormedFileIsRead() throws IOException {
        assertEquals(
                1, Safetensors.read(file("{ 'a' : " + FOUR_FLOATS + " }  ", 16)).size());
    }
}
