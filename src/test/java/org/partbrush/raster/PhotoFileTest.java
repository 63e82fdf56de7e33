package org.partbrush.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoFileTest {

    private static final RgbImage NUMBERED = new RgbImage(2, 3, new int[] {1, 2, 3, 4, 5, 6});

    @TempDir
    private Path folder;

    /** A JPEG of 32x16 pixels, black with a white right half. */
    private static byte[] halves() throws IOException {
        int[] pixels = new int[32 * 16];
        Arrays.setAll(pixels, i -> i % 32 < 16 ? 0xFF000000 : 0xFFFFFFFF);
        return PictureFile.encodeJpeg(new RgbImage(32, 16, pixels));
    }

    /** Puts an Exif segment with an orientation behind the start of a JPEG file. */
    private static byte[] withOrientation(byte[] jpeg, int orientation, ByteOrder order) {
        ByteBuffer tiff = ByteBuffer.allocate(26).order(order);
        tiff.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4D4D))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + 10 + 26);
        file.putShort((short) 0xFFD8).putShort((short) 0xFFE1).putShort((short) (2 + 6 + 26));
        file.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return file.put(jpeg, 2, jpeg.length - 2).array();
    }

    @ParameterizedTest
    @CsvSource({
        "UPRIGHT, 1 2 3 4 5 6",
        "MIRRORED, 2 1 4 3 6 5",
        "UPSIDE_DOWN, 6 5 4 3 2 1",
        "UPSIDE_DOWN_MIRRORED, 5 6 3 4 1 2",
        "TRANSPOSED, 1 3 5 2 4 6",
        "TURNED_RIGHT, 5 3 1 6 4 2",
        "TRANSVERSED, 6 4 2 5 3 1",
        "TURNED_LEFT, 2 4 6 1 3 5"
    })
    void aStoredPictureIsTurnedAsExifSays(JpegOrientation orientation, String seen) {
        int[] expected =
                Arrays.stream(seen.split(" ")).mapToInt(Integer::parseInt).toArray();
        RgbImage turned = orientation.turned(NUMBERED);
        assertArrayEquals(expected, turned.pixels());
        assertEquals(orientation.ordinal() < 4 ? 2 : 3, turned.width());
    }

    @Test
    void aPhotoOfATurnedCameraIsUpright() throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            Path file = folder.resolve("turned.jpg");
            Files.write(file, withOrientation(halves(), 6, order));
            RgbImage photo = PhotoFile.read(file, 100);
            assertEquals(16, photo.width());
            assertTrue((photo.pixels()[16 * 2] & 0xFF) < 50, "the left half is on top");
        }
    }

    @Test
    void exifThatMakesNoSenseIsIgnored() throws IOException {
        byte[] jpeg = withOrientation(halves(), 99, ByteOrder.BIG_ENDIAN);
        assertEquals(JpegOrientation.UPRIGHT, JpegOrientation.of(jpeg));
        assertEquals(JpegOrientation.UPRIGHT, JpegOrientation.of(Arrays.copyOf(jpeg, 20)));
        assertEquals(JpegOrientation.UPRIGHT, JpegOrientation.of(new byte[0]));
    }

    @Test
    void aLargePhotoIsThinnedOut() throws IOException {
        Path file = folder.resolve("large.jpg");
        Files.write(file, halves());
        assertEquals(16, PhotoFile.read(file, 8).width());
        assertEquals(32, PhotoFile.read(file, 9).width());
    }

    @Test
    void aFileThatIsNoPictureIsRefused() throws IOException {
        Path file = folder.resolve("text.jpg");
        Files.writeString(file, "no picture");
        IOException failure = assertThrows(IOException.class, () -> PhotoFile.read(file, 100));
        assertTrue(String.valueOf(failure.getMessage()).startsWith(file + " is damaged"), failure.getMessage());
    }
}
