package org.partbrush.io.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.io.DataSet;
import org.partbrush.io.ForeignClasses;
import org.partbrush.io.Palettes;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;

/**
 * The annotation files of Cityscapes: label ids, instance ids ({@code id*1000+n} for objects, the plain id elsewhere)
 * and colours; beside them the picture. Classes that Cityscapes does not have become 0.
 */
public record CityscapesExport() implements SceneExport {

    @Override
    public String title() {
        return "Cityscapes ids";
    }

    @Override
    public String extension() {
        return CityscapesImport.LABEL_IDS;
    }

    @Override
    public List<OutputFile> files(SceneContent content) throws IOException {
        Scene scene = content.scene();
        int[] colours = Palettes.ofClasses(scene.vocabulary());
        LabelMap labelIds = labelIds(scene);
        List<OutputFile> files = new ArrayList<>();
        files.add(new OutputFile(content.name() + CityscapesImport.LABEL_IDS, LabelPng.encodeGray8(labelIds)));
        files.add(new OutputFile(
                content.name() + CityscapesImport.INSTANCE_IDS, LabelPng.encodeGray16(instanceIds(scene, labelIds))));
        files.add(new OutputFile(
                content.name() + "_gtFine_color.png",
                PictureFile.encodePng(ClassColours.paint(scene.semanticMap(), colours))));
        @Nullable RgbImage image = content.image();
        if (image != null) {
            files.add(new OutputFile(content.name() + "_leftImg8bit.png", PictureFile.encodePng(image)));
        }
        return files;
    }

    private static LabelMap labelIds(Scene scene) throws IOException {
        ForeignClasses classes = ForeignClasses.of(scene.vocabulary(), DataSet.CITYSCAPES);
        return scene.semanticMap()
                .map(label -> classes.idOf(scene.vocabulary().get(label)).orElse(0));
    }

    private static LabelMap instanceIds(Scene scene, LabelMap labelIds) throws IOException {
        ObjectNumbers numbers = new ObjectNumbers();
        LabelMap.Editor ids = labelIds.edit();
        for (int y = 0; y < scene.height(); y++) {
            for (int x = 0; x < scene.width(); x++) {
                int instance = scene.instanceMap().get(x, y);
                int classId = labelIds.get(x, y);
                if (instance != 0 && classId != 0) {
                    ids.set(x, y, classId * ObjectNumbers.PER_CLASS + numbers.numberOf(classId, instance));
                }
            }
        }
        return ids.build();
    }
}
