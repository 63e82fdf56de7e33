package org.partbrush.train.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;

/**
 * Scenes for tests, in the layout of a data set: road below sky, and on it one car with a window and a wheel. Colours
 * tell the class: the picture's red value is {@value #SHADE} times the class, its green value {@value #SHADE} times the
 * part id, so a test can see whether maps and picture moved together.
 */
public final class MadeUpScenes {

    public static final int SHADE = 15;
    private static final int SKY = 1;
    private static final int ROAD = 3;
    private static final int CAR = 12;
    private static final int WINDOW = 1;
    private static final int WHEEL = 2;
    private static final int CHASSIS = 5;

    private MadeUpScenes() {}

    /** Writes scenes {@code 0.png, 1.png ...} of one split; the car stands further right in each. */
    public static Path write(Path split, int count, int width, int height) throws IOException {
        for (String kind : new String[] {"image", "semantic", "instance", "part"}) {
            Files.createDirectories(split.resolve(kind));
        }
        for (int n = 0; n < count; n++) {
            writeScene(split, n, width, height);
        }
        return split;
    }

    /**
     * Writes all that a network of parts learns from into a folder: the sets {@code cars} and {@code plates} and one support
     * part map of a car.
     */
    public static void writeCars(Path data) throws IOException {
        write(data.resolve("cars/train"), 4, 64, 48);
        write(data.resolve("cars/test"), 2, 64, 48);
        write(data.resolve("plates/train"), 1, 64, 48);
        Path support = Files.createDirectories(data.resolve("support/car"));
        int[] parts = new int[64 * 64];
        Arrays.setAll(parts, i -> part(i % 64, i / 64 - 16, 64, 32));
        LabelPng.writeIndexed(support.resolve("1_64.png"), LabelMap.of(64, 64, parts), new int[256]);
    }

    private static void writeScene(Path split, int n, int width, int height) throws IOException {
        int[] semantic = new int[width * height];
        int[] part = new int[width * height];
        int[] pixels = new int[width * height];
        int left = width / 8 + n;
        Arrays.setAll(part, i -> part(i % width - left, i / width - height / 4, width / 2, height / 2));
        Arrays.setAll(semantic, i -> part[i] > 0 ? CAR : i / width < height / 2 ? SKY : ROAD);
        Arrays.setAll(pixels, i -> 0xFF000000 | SHADE * semantic[i] << 16 | SHADE * part[i] << 8);
        String name = n + ".png";
        int[] palette = new int[256];
        LabelPng.writeIndexed(split.resolve("semantic/" + name), LabelMap.of(width, height, semantic), palette);
        LabelPng.writeIndexed(split.resolve("part/" + name), LabelMap.of(width, height, part), palette);
        int[] instance = Arrays.stream(part).map(p -> p > 0 ? 1 : 0).toArray();
        LabelPng.writeGray16(split.resolve("instance/" + name), LabelMap.of(width, height, instance));
        PictureFile.writePng(split.resolve("image/" + name), new RgbImage(width, height, pixels));
    }

    /** Part of a car of the given size at a place within its box. */
    private static int part(int x, int y, int width, int height) {
        if (x < 0 || x >= width || y < 0 || y >= height) {
            return 0;
        }
        if (y < height / 3) {
            return WINDOW;
        }
        return y >= height * 2 / 3 && x < width / 3 ? WHEEL : CHASSIS;
    }
}
