package org.partbrush.io.exchange;

import java.io.IOException;
import java.util.List;
import org.partbrush.io.PartMapExport;

/** The part map as indexed PNG, and a JSON file that names its parts and objects. */
public record PartMapFiles() implements SceneExport {

    @Override
    public String title() {
        return "Part map as indexed PNG";
    }

    @Override
    public String extension() {
        return ".png";
    }

    @Override
    public List<OutputFile> files(SceneContent content) throws IOException {
        return List.of(
                new OutputFile(
                        content.name() + extension(), PartMapExport.encodePng(content.scene(), content.partMap())),
                new OutputFile(content.name() + ".json", PartMapExport.encodeNames(content.scene())));
    }
}
