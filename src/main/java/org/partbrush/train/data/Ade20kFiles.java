package org.partbrush.train.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.partbrush.io.DataSet;
import org.partbrush.io.ForeignClasses;
import org.partbrush.label.Vocabulary;

/**
 * A split of ADE20K scene parsing: {@code images/SPLIT/NAME.jpg} with {@code annotations/SPLIT/NAME.png} (0..150) and
 * {@code annotations_instance/SPLIT/NAME.png} (instance class in red, number of the object in green). Objects are told
 * apart by class and number together. Without a folder {@code annotations_instance} there are no objects.
 *
 * @param root holds {@code images} and {@code annotations}
 * @param split {@code training} or {@code validation}
 */
public record Ade20kFiles(Path root, String split) implements SceneSource {

    private static final String INSTANCES = "annotations_instance";

    @Override
    public List<String> names() throws IOException {
        return SourceFiles.names(root.resolve("images").resolve(split), 1, ".jpg");
    }

    @Override
    public LoadedSample read(String name, Vocabulary vocabulary) throws IOException {
        Path imageFile = root.resolve("images").resolve(split).resolve(name + ".jpg");
        Pixels image = Pixels.ofColours(imageFile);
        Path semanticFile = SourceFiles.require(annotation("annotations", name), imageFile);
        ForeignClasses classes = ForeignClasses.of(vocabulary, DataSet.ADE20K);
        Pixels semantic =
                Pixels.ofLabels(semanticFile).requireSizeOf(image, semanticFile).mapped(classes::classOf);
        if (!Files.isDirectory(root.resolve(INSTANCES))) {
            return new LoadedSample(image, semantic, image.mapped(colour -> 0));
        }
        Path instanceFile = SourceFiles.require(annotation(INSTANCES, name), imageFile);
        Pixels instance = Pixels.ofColours(instanceFile)
                .requireSizeOf(image, instanceFile)
                .mapped(Ade20kFiles::objectId);
        return new LoadedSample(image, semantic, instance);
    }

    /** Red and green together; 0 where red says that there is no object. */
    private static int objectId(int colour) {
        int redAndGreen = colour >> 8 & 0xFFFF;
        return redAndGreen >> 8 == 0 ? 0 : redAndGreen;
    }

    private Path annotation(String kind, String name) {
        return root.resolve(kind).resolve(split).resolve(name + ".png");
    }

    @Override
    public String place() {
        return root.resolve(split).toString();
    }
}
