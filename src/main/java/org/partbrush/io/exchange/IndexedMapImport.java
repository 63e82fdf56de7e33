package org.partbrush.io.exchange;

import java.io.IOException;
import java.nio.file.Path;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObjects;
import org.partbrush.io.MapCheck;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;

/** A gray or indexed PNG whose values are classes of the vocabulary; connected regions of things are the objects. */
public record IndexedMapImport() implements SceneImport {

    @Override
    public String title() {
        return "Semantic map as indexed PNG";
    }

    @Override
    public Scene read(Path file, Vocabulary vocabulary) throws IOException {
        LabelMap semantic = LabelPng.read(file);
        new MapCheck(vocabulary, semantic).requireClasses(file.toString());
        return ofClasses(vocabulary, semantic);
    }

    static Scene ofClasses(Vocabulary vocabulary, LabelMap semantic) {
        Scene blank = Scene.blank(vocabulary, semantic.width(), semantic.height(), 0);
        return blank.withMaps(semantic, SceneObjects.fromRegions(vocabulary, semantic), blank.partEdits());
    }
}
