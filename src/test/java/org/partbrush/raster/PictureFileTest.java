package org.partbrush.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureFileTest {

    @Test
    void picturesSurvive() throws IOException {
        int[] pixels = new Random(2).ints(50 * 40).map(rgb -> 0xFF000000 | rgb).toArray();
        RgbImage read = PictureFile.decode(PictureFile.encodePng(new RgbImage(50, 40, pixels)), "picture.png");
        assertEquals(50, read.width());
        assertArrayEquals(pixels, read.pixels());
    }

    @Test
    void grayIsNotBrightened() throws IOException {
        BufferedImage gray = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        gray.getRaster().setSample(0, 0, 0, 0x40);
        assertEquals(
                0xFF404040,
                PictureFile.decode(ImageEncoder.png(gray), "gray.png").pixels()[0]);
    }

    @Test
    void jpegIsRead() throws IOException {
        RgbImage read = PictureFile.decode(jpeg(), "photo.jpg");
        assertEquals(64, read.height());
        assertEquals(0xC8, read.pixels()[0] >> 16 & 0xFF, 3);
    }

    @Test
    void aTruncatedJpegIsRefused() throws IOException {
        byte[] cut = Arrays.copyOf(jpeg(), jpeg().length * 2 / 3);
        IOException e = assertThrows(IOException.class, () -> PictureFile.decode(cut, "cut.jpg"));
        assertTrue(String.valueOf(e.getMessage()).startsWith("cut.jpg is damaged"));
    }

    @Test
    void aTextFileIsRefused() {
        byte[] text = "This is no picture.".getBytes(StandardCharsets.UTF_8);
        assertThrows(IOException.class, () -> PictureFile.decode(text, "notes.txt"));
    }

    private static byte[] jpeg() throws IOException {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(4);
        for (int i = 0; i < 64 * 64; i++) {
            image.setRGB(i % 64, i / 64, i < 512 ? 0xC80000 : random.nextInt(0x1000000));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
