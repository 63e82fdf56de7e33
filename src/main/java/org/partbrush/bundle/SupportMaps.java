package org.partbrush.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.partbrush.nn.PartNetConfig;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;

/** Support part maps from a folder of label PNGs: 0 outside of the object, then its parts from 1. */
final class SupportMaps {

    /** The reference's names, and those of squares that lie beside maps of other sizes; else every PNG counts. */
    private static final List<String> ENDINGS = List.of("part.png", "_64.png", ".png");

    private SupportMaps() {}

    /**
     * The maps of a folder in the order of their numbers or names, each made square with the object centred and resized to
     * 64x64.
     *
     * @throws IOException if there is no map, or one is none
     */
    static List<LabelMap> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        List<LabelMap> maps = new ArrayList<>();
        for (Path file : files(folder)) {
            maps.add(resized(squared(LabelPng.read(file))));
        }
        return maps;
    }

    private static List<Path> files(Path folder) throws IOException {
        for (String ending : ENDINGS) {
            try (Stream<Path> entries = Files.list(folder)) {
                // Shorter names first: 2.png before 10.png.
                List<Path> found = entries.filter(file -> name(file).endsWith(ending))
                        .sorted(Comparator.comparingInt(
                                        (Path file) -> name(file).length())
                                .thenComparing(SupportMaps::name))
                        .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        throw new IOException(folder + " holds no support part maps: put PNG files there whose values are parts.");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static LabelMap squared(LabelMap map) {
        int side = Math.max(map.width(), map.height());
        if (map.width() == map.height()) {
            return map;
        }
        LabelMap.Editor square = LabelMap.filled(side, side, 0).edit();
        int left = (side - map.width()) / 2;
        int top = (side - map.height()) / 2;
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                square.set(left + x, top + y, map.get(x, y));
            }
        }
        return square.build();
    }

    /** By nearest, as METHOD section 1 says. */
    private static LabelMap resized(LabelMap square) {
        int size = PartNetConfig.SIZE;
        LabelMap.Editor small = LabelMap.filled(size, size, 0).edit();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                small.set(x, y, square.get(x * square.width() / size, y * square.height() / size));
            }
        }
        return small.build();
    }

    /** The largest part id of some maps. */
    static int parts(List<LabelMap> maps) {
        int largest = 0;
        for (LabelMap map : maps) {
            for (int label : map.toArray()) {
                largest = Math.max(largest, label);
            }
        }
        return largest;
    }
}
