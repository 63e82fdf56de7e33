package org.partbrush.io.exchange;

import java.io.IOException;
import java.util.List;
import org.partbrush.io.ProjectFile;

/** Our own project file. */
public record ProjectExport() implements SceneExport {

    @Override
    public String title() {
        return "Partbrush project";
    }

    @Override
    public String extension() {
        return ProjectFile.EXTENSION;
    }

    @Override
    public List<OutputFile> files(SceneContent content) throws IOException {
        return List.of(new OutputFile(content.name() + extension(), ProjectFile.encode(content.project())));
    }
}
