package org.partbrush.train.parity;

import java.util.Arrays;
import org.partbrush.train.data.LoadedSample;
import org.partbrush.train.data.Pixels;
import tools.jackson.databind.JsonNode;

/** What the loaders of the reference make of a picture and its label maps. */
final class DatasetChecks {

    private DatasetChecks() {}

    static void transform(FixtureCase fixture) {
        JsonNode config = fixture.config();
        int loadSize = config.path("load_size").asInt();
        int width = config.path("out_w").asInt(loadSize);
        int height = config.path("out_h")
                .asInt((int) (loadSize / config.path("aspect_ratio").asDouble(1)));
        LoadedSample sample = new LoadedSample(
                        colours(fixture), labels(fixture, "in.label"), labels(fixture, "in.instance"))
                .resized(width, height);
        if (config.path("dataset_mode").asString("").startsWith("coco")) {
            sample = sample.withCocoLabels();
        }
        if (config.path("flip").asBoolean(false)) {
            sample = sample.flipped();
        }
        check(fixture, "out.image", sample.normalizedImage());
        check(fixture, "out.label", floats(sample.semantic()));
        check(fixture, "out.instance", floats(sample.instance()));
    }

    private static void check(FixtureCase fixture, String name, float[] found) {
        if (fixture.has(name)) {
            fixture.check(name, found, fixture.array(name).toFloatArray());
        }
    }

    /** HxWx3. */
    private static Pixels colours(FixtureCase fixture) {
        long[] shape = fixture.tensor("in.rgb").shape();
        long[] rgb = fixture.longs("in.rgb");
        int[] values = new int[rgb.length / 3];
        Arrays.setAll(values, i -> (int) (rgb[3 * i] << 16 | rgb[3 * i + 1] << 8 | rgb[3 * i + 2]));
        return new Pixels((int) shape[1], (int) shape[0], values);
    }

    /** HxW; all 0 if the case has no such map. */
    private static Pixels labels(FixtureCase fixture, String name) {
        Pixels image = colours(fixture);
        int[] values = fixture.has(name)
                ? Arrays.stream(fixture.longs(name)).mapToInt(Math::toIntExact).toArray()
                : new int[image.values().length];
        return new Pixels(image.width(), image.height(), values);
    }

    private static float[] floats(Pixels labels) {
        float[] floats = new float[labels.values().length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = labels.values()[i];
        }
        return floats;
    }
}
