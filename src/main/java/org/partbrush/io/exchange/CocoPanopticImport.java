package org.partbrush.io.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partbrush.document.Scene;
import org.partbrush.io.DataSet;
import org.partbrush.io.ForeignClasses;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;

/**
 * A PNG of COCO panoptic annotations. What its segments are stands in a JSON file: that of the whole set, beside its
 * folder with equal name, or one beside the PNG, named like it or {@code panoptic.json}.
 */
public record CocoPanopticImport() implements SceneImport {

    @Override
    public String title() {
        return "COCO panoptic annotation";
    }

    @Override
    public Scene read(Path file, Vocabulary vocabulary) throws IOException {
        ForeignClasses classes = ForeignClasses.of(vocabulary, DataSet.COCO_PANOPTIC);
        Map<Integer, CocoPanopticJson.Segment> segments = segments(file.toAbsolutePath());
        RgbImage picture = PictureFile.readMap(file);
        ImportedMaps maps = new ImportedMaps(vocabulary, picture.width(), picture.height());
        for (int i = 0; i < picture.pixels().length; i++) {
            int id = CocoSegments.swapped(picture.pixels()[i]);
            int x = i % picture.width();
            int y = i / picture.width();
            CocoPanopticJson.Segment segment = segments.get(id);
            if (segment != null) {
                maps.setClass(x, y, classes.classOf(segment.categoryId()));
                if (segment.iscrowd() == 0) {
                    maps.setObject(x, y, id);
                }
            } else if (id != 0) {
                throw new IOException(file + " has the segment " + id + " at pixel (" + x + ", " + y
                        + "), which its JSON file does not name.");
            }
        }
        return maps.toScene();
    }

    private static Map<Integer, CocoPanopticJson.Segment> segments(Path file) throws IOException {
        String fileName = file.getFileName().toString();
        List<Path> candidates = candidates(file);
        for (Path json : candidates) {
            if (Files.isRegularFile(json)) {
                var annotations = CocoPanopticJson.parse(Files.readAllBytes(json), json.toString());
                for (CocoPanopticJson.Annotation annotation : annotations.annotations()) {
                    if (fileName.equals(annotation.fileName())) {
                        Map<Integer, CocoPanopticJson.Segment> segments = new HashMap<>();
                        annotation.segments().forEach(s -> segments.put(s.id(), s));
                        return segments;
                    }
                }
            }
        }
        throw new IOException("No JSON file tells the segments of " + file + "; put it at " + candidates.getFirst()
                + " or " + candidates.getLast() + ".");
    }

    private static List<Path> candidates(Path file) {
        Path folder = file.resolveSibling("").normalize();
        String name = file.getFileName().toString();
        Path ofFile = file.resolveSibling(name.replaceFirst("\\.[^.]*$", "") + ".json");
        Path ofSet = folder.resolveSibling(folder.getFileName() + ".json");
        return List.of(ofFile, file.resolveSibling("panoptic.json"), ofSet);
    }
}
