package org.partbrush.io.exchange;

import java.io.IOException;
import java.nio.file.Path;
import org.partbrush.document.Scene;
import org.partbrush.io.DataSet;
import org.partbrush.io.ForeignClasses;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelTiff;
import org.partbrush.raster.WideLabelMap;

/** A {@code *_gtFinePanopticParts.tif} of Cityscapes Panoptic Parts: classes, objects and parts in one file. */
public record PanopticPartsImport() implements SceneImport {

    static final String SUFFIX = "_gtFinePanopticParts.tif";

    @Override
    public String title() {
        return "Panoptic Parts TIFF";
    }

    @Override
    public Scene read(Path file, Vocabulary vocabulary) throws IOException {
        ForeignClasses classes = ForeignClasses.of(vocabulary, DataSet.CITYSCAPES);
        WideLabelMap uids = LabelTiff.read(file);
        ImportedMaps maps = new ImportedMaps(vocabulary, uids.width(), uids.height());
        for (int y = 0; y < uids.height(); y++) {
            for (int x = 0; x < uids.width(); x++) {
                PanopticUid uid = PanopticUid.decode(uids.get(x, y), file + " at pixel (" + x + ", " + y + ")");
                maps.setClass(x, y, classes.classOf(uid.sid()));
                if (uid.isObject()) {
                    maps.setObject(x, y, uid.sid() * (long) ObjectNumbers.PER_CLASS + uid.iid());
                    maps.setPart(x, y, uid.pid());
                }
            }
        }
        return maps.toScene();
    }
}
