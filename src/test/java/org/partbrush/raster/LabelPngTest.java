package org.partbrush.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class LabelPngTest {

    private static final int[] PALETTE = {0x000000, 0xFF0000, 0xFF0000, 0x00FF00};

    @Test
    void indexedLabelsSurviveEvenWhereColoursAreEqual() throws IOException {
        LabelMap map = random(256);
        assertEquals(map, LabelPng.decode(LabelPng.encodeIndexed(map, PALETTE), "map.png"));
    }

    @Test
    void sixteenBitLabelsSurvive() throws IOException {
        LabelMap map = random(65536);
        assertEquals(map, LabelPng.decode(LabelPng.encodeGray16(map), "map.png"));
    }

    @Test
    void eightBitGrayIsReadAsStored() throws IOException {
        BufferedImage gray = new BufferedImage(256, 1, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < 256; x++) {
            gray.getRaster().setSample(x, 0, 0, x);
        }
        LabelMap map = LabelPng.decode(ImageEncoder.png(gray), "gray.png");
        for (int x = 0; x < 256; x++) {
            assertEquals(x, map.get(x, 0));
        }
    }

    @Test
    void fourBitIndicesAreReadAsStored() throws IOException {
        byte[] colours = new byte[16];
        IndexColorModel model = new IndexColorModel(4, 16, colours, colours, colours);
        BufferedImage image = new BufferedImage(16, 1, BufferedImage.TYPE_BYTE_BINARY, model);
        for (int x = 0; x < 16; x++) {
            image.getRaster().setSample(x, 0, 0, 15 - x);
        }
        LabelMap map = LabelPng.decode(ImageEncoder.png(image), "four.png");
        assertEquals(15, map.get(0, 0));
        assertEquals(0, map.get(15, 0));
    }

    @Test
    void aColourPictureIsNoLabelMap() throws IOException {
        byte[] picture = PictureFile.encodePng(new RgbImage(2, 1, new int[] {0xFF102030, 0xFF405060}));
        assertSays("colour picture", () -> LabelPng.decode(picture, "photo.png"), "photo.png");
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        byte[] whole = LabelPng.encodeIndexed(random(256), PALETTE);
        for (int length = 0; length < whole.length; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertSays("cut.png ", () -> LabelPng.decode(cut, "cut.png"), "cut.png");
        }
    }

    @Test
    void everyFlippedByteIsRefused() throws IOException {
        byte[] whole = LabelPng.encodeIndexed(random(256), PALETTE);
        for (int i = 0; i < whole.length; i += 5) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 0x10;
            assertThrows(IOException.class, () -> LabelPng.decode(flipped, "flipped.png"), "byte " + i);
        }
    }

    @Test
    void hugeSizesAreRefusedBeforeDecoding() throws IOException {
        byte[] png = LabelPng.encodeGray16(random(9));
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 100_000);
        header.putInt(20, 100_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        assertSays("178 megapixels", () -> LabelPng.decode(png, "huge.png"), "huge.png");
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        assertSays("does not exist", () -> LabelPng.read(folder.resolve("none.png")), "none.png");
    }

    @Test
    void aLabelBeyondEightBitsIsNotWritten() {
        LabelMap map = LabelMap.filled(2, 2, 256);
        assertThrows(IllegalArgumentException.class, () -> LabelPng.encodeIndexed(map, PALETTE));
    }

    private static void assertSays(String words, Executable read, String name) {
        String message = String.valueOf(assertThrows(IOException.class, read).getMessage());
        assertTrue(message.contains(words) && message.contains(name), message);
    }

    private static LabelMap random(int labels) {
        return LabelMap.of(67, 33, new Random(1).ints(67 * 33, 0, labels).toArray());
    }

    @Test
    void aMapOfTooManyPixelsIsRefusedBeforeItIsDecoded() throws IOException {
        byte[] huge = ImageEncoder.png(new BufferedImage(6000, 6000, BufferedImage.TYPE_BYTE_BINARY));
        IOException failure = assertThrows(MapTooLargeException.class, () -> LabelPng.decode(huge, "huge.png"));
        assertTrue(
                String.valueOf(failure.getMessage()).startsWith("huge.png has 6000x6000 pixels, more than the 33"),
                failure.getMessage());
    }
}
