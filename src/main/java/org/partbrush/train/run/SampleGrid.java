package org.partbrush.train.run;

import java.util.Arrays;
import java.util.List;
import org.partbrush.label.Part;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.RgbImage;
import org.partbrush.train.data.Frame;
import org.partbrush.train.data.SceneBatch;

/** A picture of how training goes: a row for each scene with semantic map, parts, real and generated image. */
public final class SampleGrid {

    private static final int COLUMNS = 4;
    private static final int OPAQUE = 0xFF000000;

    private final int[] classColours;
    private final int[] partColours;

    /**
     * One scene and what was made of it.
     *
     * @param scene a batch of one
     * @param generated CxHxW in -1..1
     */
    public record Row(SceneBatch scene, float[] generated) {}

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

    /** Rows of scenes of equal size, at least one. */
    public RgbImage paint(List<Row> rows) {
        Frame frame = rows.getFirst().scene().frame();
        int step = frame.width();
        int width = COLUMNS * step;
        int[] pixels = new int[rows.size() * frame.height() * width];
        Arrays.fill(pixels, OPAQUE);
        for (int r = 0; r < rows.size(); r++) {
            SceneBatch scene = rows.get(r).scene();
            for (int i = 0; i < frame.pixels(); i++) {
                int at = (r * frame.height() + i / step) * width + i % step;
                pixels[at] |= classColours[scene.semantic()[i] & 0xFF];
                pixels[at + step] |= partColours[scene.part()[i] & 0xFF];
                pixels[at + 2 * step] |= colour(scene.image(), i, frame.pixels());
                pixels[at + 3 * step] |= colour(rows.get(r).generated(), i, frame.pixels());
            }
        }
        return new RgbImage(width, rows.size() * frame.height(), pixels);
    }

    private static int colour(float[] image, int pixel, int pixels) {
        int rgb = 0;
        for (int c = 0; c < 3; c++) {
            rgb = rgb << 8 | Math.clamp(Math.round((image[c * pixels + pixel] + 1) * 127.5f), 0, 255);
        }
        return rgb;
    }
}
