package org.partbrush.train.run;

import java.util.Arrays;
import org.partbrush.label.Part;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.RgbImage;
import org.partbrush.train.data.SceneBatch;

/** A picture of how training goes: a row for each sample with semantic map, parts, real and generated image. */
public final class SampleGrid {

    private static final int COLUMNS = 4;
    private static final int OPAQUE = 0xFF000000;

    private final int[] classColours;
    private final int[] partColours;

    public SampleGrid(Vocabulary vocabulary) {
        classColours =
                vocabulary.classes().stream().mapToInt(SemanticClass::rgb).toArray();
        partColours = new int[vocabulary.partChannels()];
        for (SemanticClass c : vocabulary.classes()) {
            c.parts().ifPresent(parts -> {
                for (Part part : parts.parts()) {
                    partColours[parts.channelOffset() + part.id()] = part.rgb();
                }
            });
        }
    }

    /** @param generated NxCxHxW in -1..1, of the size of the batch */
    public RgbImage paint(SceneBatch batch, float[] generated) {
        int size = batch.size();
        int[] pixels = new int[batch.count() * size * COLUMNS * size];
        Arrays.fill(pixels, OPAQUE);
        for (int n = 0; n < batch.count(); n++) {
            for (int y = 0; y < size; y++) {
                int row = (n * size + y) * COLUMNS * size;
                for (int x = 0; x < size; x++) {
                    int at = (n * size + y) * size + x;
                    pixels[row + x] |= classColours[batch.semantic()[at] & 0xFF];
                    pixels[row + size + x] |= partColours[batch.part()[at] & 0xFF];
                    pixels[row + 2 * size + x] |= colour(batch.image(), n, y * size + x, size * size);
                    pixels[row + 3 * size + x] |= colour(generated, n, y * size + x, size * size);
                }
            }
        }
        return new RgbImage(COLUMNS * size, batch.count() * size, pixels);
    }

    private static int colour(float[] image, int n, int pixel, int pixels) {
        int rgb = 0;
        for (int c = 0; c < 3; c++) {
            float value = image[(n * 3 + c) * pixels + pixel];
            rgb = rgb << 8 | Math.clamp(Math.round((value + 1) * 127.5f), 0, 255);
        }
        return rgb;
    }
}
