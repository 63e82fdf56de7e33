package org.partbrush.io.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.partbrush.document.Scene;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;

/**
 * A picture painted in the colours of the vocabulary's classes; connected regions of things are the objects. Every pixel
 * must have one of the colours exactly: a blurred or compressed picture is refused.
 */
public record ColourMapImport() implements SceneImport {

    private static final int RGB = 0xFFFFFF;

    @Override
    public String title() {
        return "Semantic map in the colours of the classes";
    }

    @Override
    public Scene read(Path file, Vocabulary vocabulary) throws IOException {
        Map<Integer, Integer> classes = new HashMap<>();
        for (SemanticClass c : vocabulary.classes()) {
            classes.putIfAbsent(c.rgb(), c.id());
        }
        RgbImage picture = PictureFile.readMap(file);
        int[] labels = new int[picture.pixels().length];
        for (int i = 0; i < labels.length; i++) {
            int rgb = picture.pixels()[i] & RGB;
            Integer classId = classes.get(rgb);
            if (classId == null) {
                throw new IOException("%s has the colour #%06x at pixel (%d, %d), which no class of vocabulary %s has."
                        .formatted(file, rgb, i % picture.width(), i / picture.width(), vocabulary.id()));
            }
            labels[i] = classId;
        }
        LabelMap semantic = LabelMap.of(picture.width(), picture.height(), labels);
        return IndexedMapImport.ofClasses(vocabulary, semantic);
    }
}
