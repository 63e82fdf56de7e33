package org.partbrush.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InferredPartsTest {

    private static final byte[] SILHOUETTE = filled(1);
    private static final byte[] MAP = filled(3);

    @TempDir
    Path folder;

    private Path file;

    private static byte[] filled(int value) {
        byte[] map = new byte[64 * 64];
        Arrays.fill(map, (byte) value);
        return map;
    }

    @BeforeEach
    void saveOneMap() throws IOException {
        file = folder.resolve("parts.gz");
        InferredParts parts = InferredParts.open(file, "abc");
        parts.add("person", SILHOUETTE, MAP);
        parts.save();
    }

    @Test
    void whatWasSavedIsFoundAgain() {
        InferredParts parts = InferredParts.open(file, "abc");
        assertArrayEquals(MAP, parts.find("person", SILHOUETTE).orElseThrow());
    }

    @Test
    void otherSilhouettesAndCategoriesAreUnknown() {
        InferredParts parts = InferredParts.open(file, "abc");
        assertEquals(Optional.empty(), parts.find("person", filled(0)));
        assertEquals(Optional.empty(), parts.find("car", SILHOUETTE));
    }

    @Test
    void theMapsOfAnotherPartNetAreNotUsed() {
        assertEquals(Optional.empty(), InferredParts.open(file, "def").find("person", SILHOUETTE));
    }

    @Test
    void aDamagedFileIsAsGoodAsNone() throws IOException {
        byte[] content = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(content, content.length / 2));
        InferredParts parts = InferredParts.open(file, "abc");
        assertEquals(Optional.empty(), parts.find("person", SILHOUETTE));
        parts.add("person", SILHOUETTE, MAP);
        parts.save();
        assertArrayEquals(
                MAP, InferredParts.open(file, "abc").find("person", SILHOUETTE).orElseThrow());
    }
}
