package org.partbrush.cli;

import java.util.Locale;
import org.partbrush.io.exchange.CityscapesExport;
import org.partbrush.io.exchange.CocoPanopticExport;
import org.partbrush.io.exchange.FolderExport;
import org.partbrush.io.exchange.OpenRasterExport;
import org.partbrush.io.exchange.PanopticPartsExport;
import org.partbrush.io.exchange.ProjectExport;
import org.partbrush.io.exchange.SceneExport;

/** What {@code convert} makes of scenes, by the words of its option. */
enum ConvertFormat {
    PBRUSH(new ProjectExport()),
    CITYSCAPES(new CityscapesExport()),
    COCO_PANOPTIC(new CocoPanopticExport()),
    PANOPTIC_PARTS(new PanopticPartsExport()),
    OPENRASTER(new OpenRasterExport()),
    FOLDER(new FolderExport());

    private final SceneExport export;

    ConvertFormat(SceneExport export) {
        this.export = export;
    }

    SceneExport export() {
        return export;
    }

    /** The word of the option. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
