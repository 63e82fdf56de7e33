package org.partbrush.train.data;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import org.partbrush.raster.LabelTiff;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;
import org.partbrush.raster.WideLabelMap;

/**
 * Small data sets in the layouts of their publishers: one picture of {@value #WIDTH}x{@value #HEIGHT} with road, and on
 * it two cars side by side, left and right, and a person with the same number as the left car.
 */
public final class PublicLayouts {

    /** Pixels a side of the squares that everything is made of. */
    static final int UNIT = 4;

    static final int WIDTH = 40 * UNIT;
    static final int HEIGHT = 20 * UNIT;
    static final String CITYSCAPES_NAME = "aachen/aachen_000000_000019";

    private PublicLayouts() {}

    /** What stands at a pixel. */
    enum Thing {
        ROAD,
        LEFT_CAR,
        RIGHT_CAR,
        PERSON
    }

    static Thing at(int pixel) {
        int x = pixel % WIDTH / UNIT;
        int y = pixel / WIDTH / UNIT;
        if (y < 4 || y >= 16) {
            return Thing.ROAD;
        }
        return x < 12 ? Thing.LEFT_CAR : x < 24 ? Thing.RIGHT_CAR : x < 30 ? Thing.PERSON : Thing.ROAD;
    }

    private static int[] values(int road, int left, int right, int person) {
        return map(i -> switch (at(i)) {
            case ROAD -> road;
            case LEFT_CAR -> left;
            case RIGHT_CAR -> right;
            case PERSON -> person;
        });
    }

    private static int[] map(IntUnaryOperator value) {
        int[] values = new int[WIDTH * HEIGHT];
        Arrays.setAll(values, value);
        return values;
    }

    public static void cityscapes(Path root, String split) throws IOException {
        image(root.resolve("leftImg8bit/" + split + "/" + CITYSCAPES_NAME + "_leftImg8bit.png"));
        String annotation = root.resolve("gtFine/" + split + "/" + CITYSCAPES_NAME) + "_gtFine_";
        gray8(Path.of(annotation + "labelIds.png"), values(7, 26, 26, 24));
        gray16(Path.of(annotation + "instanceIds.png"), values(7, 26000, 26001, 24000));
    }

    /** Wheels in the lower half of cars, the rest window; the person's upper third has no part. */
    public static void panopticParts(Path root, String split) throws IOException {
        image(root.resolve("leftImg8bit/" + split + "/" + CITYSCAPES_NAME + "_leftImg8bit.png"));
        int[] uids = map(i -> {
            boolean isLow = i / WIDTH >= 10 * UNIT;
            return switch (at(i)) {
                case ROAD -> 7;
                case LEFT_CAR -> isLow ? 2600002 : 2600001;
                case RIGHT_CAR -> isLow ? 2600102 : 2600101;
                case PERSON -> i / WIDTH < 8 * UNIT ? 24000 : 2400001;
            };
        });
        Path file = root.resolve("gtFinePanopticParts/" + split + "/" + CITYSCAPES_NAME + "_gtFinePanopticParts.tif");
        write(file, LabelTiff.encode(new WideLabelMap(WIDTH, HEIGHT, uids)));
    }

    static void ade20k(Path root, String split) throws IOException {
        jpeg(root.resolve("images/" + split + "/ADE_1.jpg"));
        gray8(root.resolve("annotations/" + split + "/ADE_1.png"), values(7, 21, 21, 13));
        int[] colours = values(0, 9 << 16 | 1 << 8, 9 << 16 | 2 << 8, 4 << 16 | 1 << 8);
        write(
                root.resolve("annotations_instance/" + split + "/ADE_1.png"),
                PictureFile.encodePng(new RgbImage(WIDTH, HEIGHT, colours)));
    }

    /** Road is 148 and has no object; persons and cars are numbered from 0. */
    static void cocoStuff(Path root, String split) throws IOException {
        jpeg(root.resolve(split + "_img/000000000009.jpg"));
        gray8(root.resolve(split + "_label/000000000009.png"), map(i -> i == 0 ? 255 : values(148, 2, 2, 0)[i]));
        gray8(root.resolve(split + "_inst/000000000009.png"), values(148, 0, 1, 0));
    }

    private static void image(Path file) throws IOException {
        int[] colours = map(i -> 0xFF000000 | i * 5);
        write(file, PictureFile.encodePng(new RgbImage(WIDTH, HEIGHT, colours)));
    }

    private static void jpeg(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB), "jpeg", file.toFile());
    }

    static void gray8(Path file, int[] labels) throws IOException {
        write(file, LabelPng.encodeGray8(LabelMap.of(WIDTH, HEIGHT, labels)));
    }

    private static void gray16(Path file, int[] labels) throws IOException {
        write(file, LabelPng.encodeGray16(LabelMap.of(WIDTH, HEIGHT, labels)));
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
