package org.partbrush.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTiffTest {

    private static final int[] IDS = {7, 26001, 2600102, 9999999, 0, -5};

    private static byte[] resource(String name) throws IOException {
        try (InputStream file = LabelTiffTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ids-raw.tif", "ids-lzw.tif", "ids-deflate.tif"})
    void filesOfPillowAreReadWhateverTheirCompression(String name) throws IOException {
        WideLabelMap map = LabelTiff.decode(resource(name), name);
        assertEquals(3, map.width());
        assertArrayEquals(IDS, map.labels());
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        byte[] file = LabelTiff.encode(new WideLabelMap(3, 2, IDS));
        assertArrayEquals(IDS, LabelTiff.decode(file, "ids.tif").labels());
    }

    @Test
    void filesAreLittleEndianAsOtherProgramsExpect() throws IOException {
        byte[] file = LabelTiff.encode(new WideLabelMap(3, 2, IDS));
        assertEquals("II*", new String(file, 0, 3, StandardCharsets.US_ASCII));
    }

    @Test
    void fractionsAreNoLabels() {
        assertFails(() -> resource("fractions.tif"), "holds fractions");
    }

    @Test
    void aCutFileIsRefused() {
        assertFails(() -> Arrays.copyOf(resource("ids-raw.tif"), 20), "is damaged");
    }

    @Test
    void aPngIsNoTiff() {
        assertFails(() -> LabelPng.encodeGray16(LabelMap.filled(2, 2, 1)), "is damaged");
    }

    private interface Content {
        byte[] bytes() throws IOException;
    }

    private static void assertFails(Content content, String reason) {
        String message =
                String.valueOf(assertThrows(IOException.class, () -> LabelTiff.decode(content.bytes(), "x.tif"))
                        .getMessage());
        assertTrue(message.startsWith("x.tif") && message.contains(reason), message);
    }
}
