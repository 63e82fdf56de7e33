package org.partbrush.evaluation.sheet;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.partbrush.raster.RgbImage;

/** Writes on pictures, in the program's own font, so that sheets look alike on all machines. Safe on any thread. */
final class Lettering {

    private static final String FONT = "/org/partbrush/assets/fonts/Inter-SemiBold.otf";
    private static final float SIZE = 13;
    private static final Color INK = new Color(0x303030);

    private final Font font;

    Lettering() throws IOException {
        // Without it Java asks for the display that DISPLAY names, which may not answer.
        System.setProperty("java.awt.headless", "true");
        try (InputStream content = Lettering.class.getResourceAsStream(FONT)) {
            if (content == null) {
                throw new FileNotFoundException("The font " + FONT + " is missing; install Partbrush again.");
            }
            font = Font.createFont(Font.TRUETYPE_FONT, content).deriveFont(SIZE);
        } catch (FontFormatException e) {
            throw new IOException("The font " + FONT + " is damaged; install Partbrush again.", e);
        }
    }

    /** A box of one colour with words in its middle, cut off where they are too long. */
    RgbImage box(int width, int height, int rgb, String words) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(rgb));
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(font);
        graphics.setColor(INK);
        FontMetrics metrics = graphics.getFontMetrics();
        int x = Math.max(0, (width - metrics.stringWidth(words)) / 2);
        graphics.drawString(words, x, (height - metrics.getHeight()) / 2 + metrics.getAscent());
        graphics.dispose();
        return new RgbImage(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }
}
