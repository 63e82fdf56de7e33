package org.partbrush.train.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.partbrush.nn.Extent;
import org.partbrush.nn.ObjectBox;
import org.partbrush.nn.ObjectCrop;
import tools.jackson.databind.JsonNode;

/** Boxes of objects, their crops, and composing results back. */
final class CropChecks {

    private static final int ROW = 7;
    static final int IDS_PER_CATEGORY = 1000;

    private CropChecks() {}

    static void boxes(FixtureCase fixture) {
        if (fixture.has("in.loc_xy")) {
            afterCrop(fixture);
        } else if (fixture.has("in.raw_annotation0")) {
            squashed(fixture);
        } else {
            cityscapes(fixture);
        }
    }

    /** Objects by full id (category * 1000 + instance), ascending. */
    private static void cityscapes(FixtureCase fixture) {
        List<Integer> categories = new ArrayList<>();
        fixture.config().path("categorys").forEach(c -> categories.add(c.asInt()));
        NDArray maps = fixture.array("in.instance_map");
        int height = (int) maps.getShape().get(2);
        int width = (int) maps.getShape().get(3);
        List<List<long[]>> rows = new ArrayList<>();
        for (int b = 0; b < maps.getShape().get(0); b++) {
            float[] map = maps.get(b).toFloatArray();
            TreeSet<Integer> ids = new TreeSet<>();
            for (float id : map) {
                if (id >= IDS_PER_CATEGORY && categories.contains((int) id / IDS_PER_CATEGORY)) {
                    ids.add((int) id);
                }
            }
            List<long[]> found = new ArrayList<>();
            for (int id : ids) {
                ObjectBox.around(width, height, i -> map[i] == id).ifPresent(box -> found.add(row(id, box)));
            }
            rows.add(found);
        }
        checkRows(fixture, rows, new long[] {0, 0, 0, 0, 0, 1, 1});
    }

    /** Annotations of any size squashed to a square: class in the first channel, instance in the second. */
    private static void squashed(FixtureCase fixture) {
        int size = fixture.config().path("load_size").asInt();
        Map<Integer, Integer> classes = new LinkedHashMap<>();
        for (var entry : fixture.config().path("part_category_to_dataset_class").properties()) {
            classes.put(Integer.valueOf(entry.getKey()), entry.getValue().asInt());
        }
        List<List<long[]>> rows = new ArrayList<>();
        List<float[]> instances = new ArrayList<>();
        for (int n = 0; fixture.has("in.raw_annotation" + n); n++) {
            NDArray raw = fixture.array("in.raw_annotation" + n);
            int height = (int) raw.getShape().get(0);
            int width = (int) raw.getShape().get(1);
            float[] labels = topLeftNearest(raw.get(":,:,0").toFloatArray(), width, height, size);
            float[] ids = topLeftNearest(raw.get(":,:,1").toFloatArray(), width, height, size);
            instances.add(ids);
            List<long[]> found = new ArrayList<>();
            classes.forEach((category, label) -> objects(labels, ids, label)
                    .forEach(id -> ObjectBox.around(size, size, i -> labels[i] == label && ids[i] == id)
                            .ifPresent(box -> found.add(
                                    row(category * IDS_PER_CATEGORY + id, box.squashedFrom(height, width))))));
            rows.add(found);
        }
        checkRows(fixture, rows, new long[ROW]);
        fixture.check(
                "out.instance_map",
                joined(instances),
                fixture.array("out.instance_map").toFloatArray());
    }

    private static TreeSet<Integer> objects(float[] labels, float[] ids, int label) {
        TreeSet<Integer> found = new TreeSet<>();
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] == label) {
                found.add((int) ids[i]);
            }
        }
        return found;
    }

    /** OpenCV's nearest: source index floor(dst * in / out). */
    private static float[] topLeftNearest(float[] map, int width, int height, int size) {
        float[] resized = new float[size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                resized[y * size + x] = map[(y * height / size) * width + x * width / size];
            }
        }
        return resized;
    }

    private static void afterCrop(FixtureCase fixture) {
        long[] origin = fixture.longs("in.loc_xy");
        JsonNode shape = fixture.config().path("shape_chw");
        boolean isFlipped = fixture.config().path("flip").asBoolean();
        List<long[]> kept = new ArrayList<>();
        List<long[]> given = rows(fixture.longs("in.crop_params"));
        for (long[] r : given.subList(0, (int) fixture.longs("in.instance_num")[0])) {
            box(r).cropped((int) origin[0], (int) origin[1], shape.get(1).asInt(), isFlipped)
                    .ifPresent(box -> kept.add(row((int) r[0], box)));
        }
        fixture.check(
                "out.ins_num",
                new float[] {kept.size()},
                fixture.array("out.ins_num").toFloatArray());
        List<long[]> expected = rows(fixture.longs("out.crop_params")).subList(0, kept.size());
        fixture.check("out.crop_params", flat(kept), flat(expected));
    }

    static void cropAndCompose(FixtureCase fixture) {
        NDArray maps = fixture.array("in.instance_map");
        boolean areIdsFull = fixture.config().path("dataset_mode").asString().startsWith("cityscapes");
        int height = (int) maps.getShape().get(2);
        int width = (int) maps.getShape().get(3);
        long[] counts = fixture.longs("in.ins_num");
        List<long[]> all = rows(fixture.longs("in.crop_params"));
        int perImage = all.size() / counts.length;
        int at = 0;
        for (int b = 0; b < counts.length; b++) {
            NDArray map = maps.get(b + ":" + (b + 1));
            Canvases canvases = new Canvases(fixture, height, width);
            for (long[] r : all.subList(b * perImage, b * perImage + (int) counts[b])) {
                ObjectCrop crop = new ObjectCrop(fixture.ops(), box(r).widened(height, width));
                NDArray mask =
                        map.eq(areIdsFull ? r[0] : r[0] % IDS_PER_CATEGORY).toType(DataType.FLOAT32, false);
                checkCrop(fixture, crop, mask, at);
                canvases.paste(crop, at++);
            }
            canvases.check(b);
        }
    }

    private static void checkCrop(FixtureCase fixture, ObjectCrop crop, NDArray mask, int at) {
        float[] location = slice(fixture, "out.location_params", at, 6);
        fixture.check("out.location_params", flat(List.of(row(0, crop.box()))), prefixed(location));
        float[] offsets = {crop.rowPadding(), -crop.rowPadding(), crop.columnPadding(), -crop.columnPadding()};
        fixture.check("out.crop_offsets", offsets, slice(fixture, "out.crop_offsets", at, 4));
        fixture.check("out.square_side", new float[] {crop.side()}, slice(fixture, "out.square_side", at, 1));
        fixture.check(
                "out.crops",
                crop.cut(mask).toFloatArray(),
                fixture.array("out.crops").get(at).toFloatArray());
    }

    /** The three composed maps of one image. */
    private static final class Canvases {

        private final FixtureCase fixture;
        private final NDArray features;
        private final NDArray parts;

        Canvases(FixtureCase fixture, int height, int width) {
            this.fixture = fixture;
            features = blank("in.object_features", height, width);
            parts = blank("in.object_part_logits", height, width);
        }

        private NDArray blank(String like, int height, int width) {
            long channels = fixture.tensor(like).shape()[1];
            return fixture.manager().zeros(new Shape(1, channels, height, width));
        }

        void paste(ObjectCrop crop, int at) {
            // Masks are those of the reference: it compares ids differently in one documented case.
            NDArray mask = fixture.array("out.crops").get(at + ":" + (at + 1));
            crop.paste(features, fixture.array("in.object_features").get(at + ":" + (at + 1)), mask, true);
            crop.paste(parts, fixture.array("in.object_part_logits").get(at + ":" + (at + 1)), mask, false);
        }

        void check(int image) {
            compare("out.composed_fea", features, image);
            compare("out.composed_part", parts, image);
            compare("out.part_mask", parts.argMax(1).gt(0).toType(DataType.FLOAT32, false), image);
        }

        private void compare(String name, NDArray found, int image) {
            fixture.check(
                    name, found.toFloatArray(), fixture.array(name).get(image).toFloatArray());
        }
    }

    private static float[] slice(FixtureCase fixture, String name, int at, int length) {
        return Arrays.copyOfRange(fixture.array(name).toFloatArray(), at * length, (at + 1) * length);
    }

    private static float[] prefixed(float[] location) {
        float[] row = new float[ROW];
        System.arraycopy(location, 0, row, 1, location.length);
        return row;
    }

    static ObjectBox box(long[] r) {
        return new ObjectBox(
                new Extent((int) r[1], (int) r[2]), new Extent((int) r[3], (int) r[4]), (int) r[5], (int) r[6]);
    }

    private static long[] row(int id, ObjectBox box) {
        return new long[] {
            id,
            box.rows().low(),
            box.rows().high(),
            box.columns().low(),
            box.columns().high(),
            box.sourceHeight(),
            box.sourceWidth()
        };
    }

    static List<long[]> rows(long[] values) {
        List<long[]> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i += ROW) {
            rows.add(Arrays.copyOfRange(values, i, i + ROW));
        }
        return rows;
    }

    private static void checkRows(FixtureCase fixture, List<List<long[]>> images, long[] padding) {
        int perImage = Math.toIntExact(fixture.tensor("out.crop_params").shape()[1]);
        List<long[]> padded = new ArrayList<>();
        float[] counts = new float[images.size()];
        for (int b = 0; b < images.size(); b++) {
            List<long[]> found = images.get(b);
            counts[b] = found.size();
            for (int i = 0; i < perImage; i++) {
                padded.add(i < found.size() ? found.get(i) : padding);
            }
        }
        fixture.check(
                "out.crop_params",
                flat(padded),
                fixture.array("out.crop_params").toFloatArray());
        fixture.check("out.ins_num", counts, fixture.array("out.ins_num").toFloatArray());
    }

    private static float[] flat(List<long[]> rows) {
        float[] flat = new float[rows.size() * ROW];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = rows.get(i / ROW)[i % ROW];
        }
        return flat;
    }

    private static float[] joined(List<float[]> arrays) {
        float[] joined = new float[arrays.stream().mapToInt(a -> a.length).sum()];
        int at = 0;
        for (float[] array : arrays) {
            System.arraycopy(array, 0, joined, at, array.length);
            at += array.length;
        }
        return joined;
    }
}
