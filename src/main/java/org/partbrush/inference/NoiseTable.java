package org.partbrush.inference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.nn.Colours;
import org.partbrush.nn.Shade;

/**
 * The noise z of an image: one vector for each region, which is an object or all stuff of a class, and where z tells colours for
 * each part of an object and each shade of its colour. It depends on the region, its seed and its colour alone, so painting
 * or rolling one region leaves the others' looks as they were.
 */
final class NoiseTable {

    static final int OBJECT_KEYS = 1 << 16;

    private final SynthesisSettings settings;
    private final int channels;
    private final @Nullable Colours colours;
    private final Shadings shadings;
    private final Map<Key, Region> regions = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private @Nullable Region last;

    /** @param ofRegion tells objects and classes apart */
    private record Key(int ofRegion, int part) {}

    /**
     * @param number in the order of asking
     * @param z without a shade
     * @param rows of the shades from the darkest on, each plus one; 0 for shades that nobody asked for
     */
    private record Region(Key key, int number, int classId, float[] z, Shading shading, int[] rows) {}

    private record Row(Region region, int shade) {}

    /** @param colours null: the network was not told colours, and the settings' cannot be followed */
    NoiseTable(SynthesisSettings settings, int channels, @Nullable Colours colours, PartBoxes boxes) {
        this.settings = settings;
        this.channels = channels;
        this.colours = colours;
        shadings = new Shadings(colours, boxes);
    }

    /**
     * Row of {@link #table()} for a pixel.
     *
     * @param partId of its class's parts, 0 for none
     * @param channel global part channel of the network, 0 for none
     */
    int row(int classId, int instanceId, int partId, int channel, int x, int y) {
        int ofRegion = instanceId == 0 ? classId : OBJECT_KEYS + instanceId;
        int part = colours == null ? 0 : channel;
        Region region = last;
        // Neighbours are mostly alike: no key is made for them.
        if (region == null || region.key.ofRegion != ofRegion || region.key.part != part) {
            region = regions.computeIfAbsent(new Key(ofRegion, part), key -> region(key, classId, instanceId, partId));
            last = region;
        }
        int shade = region.shading.at(x, y);
        int at = Shade.MOST + shade;
        if (region.rows[at] == 0) {
            rows.add(new Row(region, shade));
            region.rows[at] = rows.size();
        }
        return region.rows[at] - 1;
    }

    private Region region(Key key, int classId, int instanceId, int partId) {
        RegionLook look = RegionLook.of(settings, classId, instanceId, key.ofRegion, partId, key.part);
        float[] z = look.noise(channels);
        if (colours != null) {
            look.colour(z, colours);
        }
        return new Region(key, regions.size(), classId, z, shadings.of(look, instanceId), new int[2 * Shade.MOST + 1]);
    }

    /** Class of each row. */
    float[] classes() {
        return ofRows(region -> region.classId);
    }

    /** Number of the region of which each row is a shade. */
    float[] bases() {
        return ofRows(region -> region.number);
    }

    private float[] ofRows(ToIntFunction<Region> number) {
        float[] numbers = new float[rows.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number.applyAsInt(rows.get(i).region);
        }
        return numbers;
    }

    /** R x Z, row-major, of every row asked for. */
    float[] table() {
        float[] table = new float[rows.size() * channels];
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            System.arraycopy(
                    Shade.of(row.region.z, row.region.shading.along(), row.shade), 0, table, i * channels, channels);
        }
        return table;
    }

    int size() {
        return rows.size();
    }
}
