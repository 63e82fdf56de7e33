package org.partbrush.io.exchange;

import java.io.IOException;
import java.util.List;

/** A format that scenes can be written in. Values; any thread. */
public sealed interface SceneExport
        permits CityscapesExport,
                CocoPanopticExport,
                FolderExport,
                OpenRasterExport,
                PanopticPartsExport,
                PartMapFiles,
                PictureExport,
                ProjectExport {

    /** For dialogs and messages, for example {@code OpenRaster image}. */
    String title();

    /** Of the first of the files, with its dot. */
    String extension();

    /**
     * All files of one scene, named after it; nothing is written.
     *
     * @throws IOException with one sentence for people if the format cannot hold the scene
     */
    List<OutputFile> files(SceneContent content) throws IOException;
}
