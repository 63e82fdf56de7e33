package org.partbrush.io.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes many scenes in one format. What a data set has once for all scenes, as COCO panoptic its JSON file, is written
 * at the end. For one thread.
 */
public final class ExportRun {

    /** The JSON file of all scenes, beside their PNG files. */
    static final String JOINED = "panoptic.json";

    private final SceneExport export;
    private final ExportFolder folder;
    private final List<CocoPanopticJson> annotations = new ArrayList<>();

    public ExportRun(SceneExport export, ExportFolder folder) {
        this.export = export;
        this.folder = folder;
    }

    /** @throws IOException if the format cannot hold the scene, or a file would be replaced without leave */
    public void check(SceneContent content) throws IOException {
        folder.requireFree(export.files(content));
        if (export instanceof CocoPanopticExport) {
            folder.requireFree(List.of(new OutputFile(JOINED, new byte[0])));
        }
    }

    public void write(SceneContent content) throws IOException {
        List<OutputFile> files = new ArrayList<>();
        for (OutputFile file : export.files(content)) {
            if (export instanceof CocoPanopticExport && file.path().endsWith(CocoPanopticExport.JSON)) {
                annotations.add(CocoPanopticJson.parse(file.content(), file.path()));
            } else {
                files.add(file);
            }
        }
        folder.write(files);
    }

    /** Writes what belongs to all scenes together. */
    public void finish() throws IOException {
        if (!annotations.isEmpty()) {
            byte[] joined = CocoPanopticJson.joined(annotations).toBytes();
            folder.write(List.of(new OutputFile(JOINED, joined)));
        }
    }
}
