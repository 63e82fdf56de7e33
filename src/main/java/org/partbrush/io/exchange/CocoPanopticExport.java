package org.partbrush.io.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.partbrush.document.Scene;
import org.partbrush.io.DataSet;
import org.partbrush.io.ForeignClasses;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.PictureFile;

/**
 * A COCO panoptic PNG, whose colours number the segments, and the JSON file that tells what they are. Classes that COCO
 * does not have become void.
 */
public record CocoPanopticExport() implements SceneExport {

    static final String JSON = ".json";

    @Override
    public String title() {
        return "COCO panoptic";
    }

    @Override
    public String extension() {
        return ".png";
    }

    @Override
    public List<OutputFile> files(SceneContent content) throws IOException {
        Scene scene = content.scene();
        ForeignClasses classes = ForeignClasses.of(scene.vocabulary(), DataSet.COCO_PANOPTIC);
        CocoSegments segments = CocoSegments.of(scene, classes);
        String png = content.name() + extension();
        var annotations = new CocoPanopticJson(
                List.of(new CocoPanopticJson.Image(1, png, scene.width(), scene.height())),
                List.of(new CocoPanopticJson.Annotation(1, png, segments.infos())),
                categories(scene.vocabulary(), classes));
        return List.of(
                new OutputFile(png, PictureFile.encodePng(segments.picture())),
                new OutputFile(content.name() + JSON, annotations.toBytes()));
    }

    private static List<CocoPanopticJson.Category> categories(Vocabulary vocabulary, ForeignClasses classes) {
        List<CocoPanopticJson.Category> categories = new ArrayList<>();
        for (SemanticClass c : vocabulary.classes()) {
            classes.idOf(c)
                    .ifPresent(id -> categories.add(CocoPanopticJson.Category.of(id, c.name(), c.isThing(), c.rgb())));
        }
        return categories;
    }
}
