package org.partbrush.io.exchange;

import java.io.IOException;
import java.nio.file.Path;
import org.partbrush.document.Scene;
import org.partbrush.label.Vocabulary;

/** A format that scenes can be read from. Values; any thread. */
public sealed interface SceneImport
        permits Ade20kImport,
                CityscapesImport,
                CocoPanopticImport,
                ColourMapImport,
                FolderImport,
                IndexedMapImport,
                PanopticPartsImport {

    /** For dialogs and messages, for example {@code COCO panoptic}. */
    String title();

    /**
     * The scene of a file and those that belong to it.
     *
     * @param file the semantic map, or what holds it
     * @param vocabulary of the scene; classes of other data sets are translated to it
     * @throws IOException with one sentence for people if the file, or one that belongs to it, is not of this format
     */
    Scene read(Path file, Vocabulary vocabulary) throws IOException;
}
