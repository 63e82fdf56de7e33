package org.partbrush.io.exchange;

import java.io.IOException;
import java.nio.file.Path;
import org.partbrush.document.Scene;
import org.partbrush.io.MapInputs;
import org.partbrush.label.Vocabulary;

/** One {@code semantic/NAME.png} of a folder of maps, with {@code instance} and {@code part} where they are. */
public record FolderImport() implements SceneImport {

    @Override
    public String title() {
        return "Folder of maps";
    }

    @Override
    public Scene read(Path file, Vocabulary vocabulary) throws IOException {
        return MapInputs.one(file, vocabulary).read();
    }
}
