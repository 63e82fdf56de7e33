package org.partbrush.train.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.partbrush.io.DataSet;
import org.partbrush.io.ForeignClasses;
import org.partbrush.label.Vocabulary;

/**
 * A split of Cityscapes: {@code leftImg8bit/SPLIT/CITY/NAME_leftImg8bit.png} with
 * {@code gtFine/SPLIT/CITY/NAME_gtFine_labelIds.png} and {@code ..._instanceIds.png}. Objects keep their full ids, class
 * and number, so that two classes never share one.
 *
 * @param root holds {@code leftImg8bit} and {@code gtFine}
 */
public record CityscapesFiles(Path root, String split) implements SceneSource {

    static final String IMAGES = "leftImg8bit";
    static final String IMAGE = "_leftImg8bit.png";

    /** Ids below are those of stuff and of groups, which are no objects. */
    private static final int FIRST_OBJECT = 1000;

    @Override
    public List<String> names() throws IOException {
        return SourceFiles.names(root.resolve(IMAGES).resolve(split), 2, IMAGE);
    }

    @Override
    public LoadedSample read(String name, Vocabulary vocabulary) throws IOException {
        Path imageFile = image(root, split, name);
        Pixels image = Pixels.ofColours(imageFile);
        Path semanticFile = SourceFiles.require(annotation(name, "labelIds"), imageFile);
        Path instanceFile = SourceFiles.require(annotation(name, "instanceIds"), imageFile);
        ForeignClasses classes = ForeignClasses.of(vocabulary, DataSet.CITYSCAPES);
        Pixels semantic =
                Pixels.ofLabels(semanticFile).requireSizeOf(image, semanticFile).mapped(classes::classOf);
        Pixels instance = Pixels.ofLabels(instanceFile)
                .requireSizeOf(image, instanceFile)
                .mapped(id -> id < FIRST_OBJECT ? 0 : id);
        return new LoadedSample(image, semantic, instance);
    }

    static Path image(Path root, String split, String name) {
        return root.resolve(IMAGES).resolve(split).resolve(name + IMAGE);
    }

    private Path annotation(String name, String kind) {
        return root.resolve("gtFine").resolve(split).resolve(name + "_gtFine_" + kind + ".png");
    }

    @Override
    public String place() {
        return root.resolve(split).toString();
    }
}
