package org.partbrush.train.data;

import java.io.IOException;
import java.util.List;
import org.partbrush.label.Vocabulary;

/** One split of a data set on disk, in the layout of its publisher. Values; any thread. */
public sealed interface SceneSource
        permits Ade20kFiles, CityscapesFiles, CocoStuffFiles, PanopticPartsFiles, SceneFiles {

    /** Names of the scenes, sorted. */
    List<String> names() throws IOException;

    /**
     * A scene at its size on disk.
     *
     * @throws IOException with one sentence that names the file that is missing or wrong
     */
    LoadedSample read(String name, Vocabulary vocabulary) throws IOException;

    /** What the name of a scene is unique in, for messages and for names of scenes of several sources. */
    String place();
}
