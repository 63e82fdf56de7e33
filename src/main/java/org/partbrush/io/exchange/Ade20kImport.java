package org.partbrush.io.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.io.DataSet;
import org.partbrush.io.ForeignClasses;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;

/**
 * An annotation PNG of ADE20K (scene parsing, 0..150), with the file of equal name below {@code annotations_instance}
 * where it is: instance class in red, number of the object in green.
 */
public record Ade20kImport() implements SceneImport {

    @Override
    public String title() {
        return "ADE20K annotation";
    }

    @Override
    public Scene read(Path file, Vocabulary vocabulary) throws IOException {
        ForeignClasses classes = ForeignClasses.of(vocabulary, DataSet.ADE20K);
        LabelMap semantic = LabelPng.read(file).map(classes::classOf);
        Path instanceFile = instanceFile(file.toAbsolutePath());
        if (instanceFile == null) {
            return IndexedMapImport.ofClasses(vocabulary, semantic);
        }
        RgbImage instance = PictureFile.readMap(instanceFile);
        if (instance.width() != semantic.width() || instance.height() != semantic.height()) {
            throw new IOException(instanceFile + " has another size than " + file + "; they must be of one picture.");
        }
        ImportedMaps maps = new ImportedMaps(vocabulary, semantic.width(), semantic.height());
        for (int y = 0; y < semantic.height(); y++) {
            for (int x = 0; x < semantic.width(); x++) {
                int pixel = instance.pixels()[y * semantic.width() + x] & 0xFFFFFF;
                maps.setClass(x, y, semantic.get(x, y));
                if (pixel > 0xFFFF) {
                    maps.setObject(x, y, pixel >> 8);
                }
            }
        }
        return maps.toScene();
    }

    /** {@code ROOT/annotations/SPLIT/NAME.png} has its instances in {@code ROOT/annotations_instance/SPLIT/NAME.png}. */
    private static @Nullable Path instanceFile(Path file) {
        Path split = file.getParent();
        Path annotations = split == null ? null : split.getParent();
        if (split == null || annotations == null) {
            return null;
        }
        Path instance = annotations
                .resolveSibling("annotations_instance")
                .resolve(split.getFileName())
                .resolve(file.getFileName());
        return Files.exists(instance) ? instance : null;
    }
}
