package org.partbrush.io.exchange;

import java.io.IOException;
import java.util.List;
import org.partbrush.document.Scene;
import org.partbrush.io.DataSet;
import org.partbrush.io.ForeignClasses;
import org.partbrush.label.PartVocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelTiff;
import org.partbrush.raster.WideLabelMap;

/**
 * Classes, objects and parts in one 32-bit TIFF, as Cityscapes Panoptic Parts stores them. Classes that Cityscapes does
 * not have become 0, and their objects with them.
 */
public record PanopticPartsExport() implements SceneExport {

    @Override
    public String title() {
        return "Panoptic Parts TIFF";
    }

    @Override
    public String extension() {
        return PanopticPartsImport.SUFFIX;
    }

    @Override
    public List<OutputFile> files(SceneContent content) throws IOException {
        return List.of(new OutputFile(content.name() + extension(), LabelTiff.encode(uids(content))));
    }

    private static WideLabelMap uids(SceneContent content) throws IOException {
        Scene scene = content.scene();
        ForeignClasses classes = ForeignClasses.of(scene.vocabulary(), DataSet.CITYSCAPES);
        LabelMap parts = content.partMap();
        ObjectNumbers numbers = new ObjectNumbers();
        int[] uids = new int[scene.width() * scene.height()];
        for (int i = 0; i < uids.length; i++) {
            int x = i % scene.width();
            int y = i / scene.width();
            int instance = scene.instanceMap().get(x, y);
            int sid = classes.idOf(scene.vocabulary().get(scene.semanticMap().get(x, y)))
                    .orElse(0);
            int part = parts.get(x, y) == PartVocabulary.UNKNOWN ? 0 : parts.get(x, y);
            PanopticUid uid = instance == 0 || sid == 0
                    ? PanopticUid.ofStuff(sid)
                    : new PanopticUid(sid, numbers.numberOf(sid, instance), part);
            uids[i] = uid.encode();
        }
        return new WideLabelMap(scene.width(), scene.height(), uids);
    }
}
