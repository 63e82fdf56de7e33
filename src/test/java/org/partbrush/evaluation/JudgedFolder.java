package org.partbrush.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.WeightTensor;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;

/** Scenes of {@code SmallBundle}'s vocabulary with photographs: a red car with a wheel on grey ground. */
public final class JudgedFolder {

    public static final int WIDTH = 40;
    public static final int HEIGHT = 32;
    private static final int CAR = 1;
    private static final int WHEEL = 1;

    /** Of the car. */
    public static final int RED = 0xFFE01010;

    private static final int GREY = 0xFF404040;

    private JudgedFolder() {}

    /** Writes scenes {@code 0, 1 ...}; the car stands further right in each. */
    public static Path write(Path folder, int count) throws IOException {
        for (String kind : new String[] {"image", "semantic", "instance", "part"}) {
            Files.createDirectories(folder.resolve(kind));
        }
        for (int n = 0; n < count; n++) {
            int[] car = new int[WIDTH * HEIGHT];
            int[] part = new int[car.length];
            int[] pixels = new int[car.length];
            int left = 6 + n;
            Arrays.setAll(car, i -> i % WIDTH >= left && i % WIDTH < left + 20 && i / WIDTH >= 10 ? CAR : 0);
            Arrays.setAll(part, i -> car[i] == CAR && i / WIDTH >= 22 ? WHEEL : 0);
            Arrays.setAll(pixels, i -> car[i] == CAR ? RED : GREY);
            String name = n + ".png";
            LabelPng.writeIndexed(folder.resolve("semantic/" + name), LabelMap.of(WIDTH, HEIGHT, car), new int[2]);
            LabelPng.writeIndexed(folder.resolve("part/" + name), LabelMap.of(WIDTH, HEIGHT, part), new int[2]);
            LabelPng.writeGray16(folder.resolve("instance/" + name), LabelMap.of(WIDTH, HEIGHT, car));
            PictureFile.writePng(folder.resolve("image/" + name), new RgbImage(WIDTH, HEIGHT, pixels));
        }
        return folder;
    }

    /** SqueezeNet's tensors with arbitrary values. */
    public static Path writeSqueezeNet(Path file) throws IOException {
        Map<String, WeightTensor> tensors = new LinkedHashMap<>();
        Random random = new Random(1);
        conv(tensors, "conv1", random, 64, 3, 3);
        int in = 64;
        for (int fire = 2; fire <= 9; fire++) {
            int squeezed = 16 * (fire / 2);
            String name = "fire" + fire;
            conv(tensors, name + ".squeeze1x1", random, squeezed, in, 1);
            conv(tensors, name + ".expand1x1", random, 4 * squeezed, squeezed, 1);
            conv(tensors, name + ".expand3x3", random, 4 * squeezed, squeezed, 3);
            in = 8 * squeezed;
        }
        Safetensors.write(file, tensors, Map.of());
        return file;
    }

    private static void conv(Map<String, WeightTensor> tensors, String name, Random random, int out, int in, int side) {
        float[] values = new float[out * in * side * side];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() / Math.sqrt(in * side * side));
        }
        tensors.put(name + ".weight", WeightTensor.ofFloats(values, out, in, side, side));
        tensors.put(name + ".bias", WeightTensor.ofFloats(new float[out], out));
    }
}
