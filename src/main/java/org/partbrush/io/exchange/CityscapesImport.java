package org.partbrush.io.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.partbrush.document.Scene;
import org.partbrush.io.DataSet;
import org.partbrush.io.ForeignClasses;
import org.partbrush.io.MapCheck;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;

/** A {@code *_gtFine_labelIds.png} of Cityscapes, with the {@code *_gtFine_instanceIds.png} beside it where it is. */
public record CityscapesImport() implements SceneImport {

    static final String LABEL_IDS = "_gtFine_labelIds.png";
    static final String INSTANCE_IDS = "_gtFine_instanceIds.png";

    @Override
    public String title() {
        return "Cityscapes ids";
    }

    @Override
    public Scene read(Path file, Vocabulary vocabulary) throws IOException {
        SiblingFile.requireSuffix(file, LABEL_IDS, "Cityscapes");
        ForeignClasses classes = ForeignClasses.of(vocabulary, DataSet.CITYSCAPES);
        LabelMap semantic = LabelPng.read(file).map(classes::classOf);
        Path instanceFile = SiblingFile.of(file, LABEL_IDS, INSTANCE_IDS);
        if (!Files.exists(instanceFile)) {
            return IndexedMapImport.ofClasses(vocabulary, semantic);
        }
        LabelMap instance = LabelPng.read(instanceFile);
        new MapCheck(vocabulary, semantic).requireSize(instance, instanceFile.toString());
        ImportedMaps maps = new ImportedMaps(vocabulary, semantic.width(), semantic.height());
        for (int y = 0; y < semantic.height(); y++) {
            for (int x = 0; x < semantic.width(); x++) {
                maps.setClass(x, y, semantic.get(x, y));
                if (instance.get(x, y) >= ObjectNumbers.PER_CLASS) {
                    maps.setObject(x, y, instance.get(x, y));
                }
            }
        }
        return maps.toScene();
    }
}
