package org.partbrush.train.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.partbrush.label.Vocabulary;

/**
 * A split of COCO-Stuff as SPADE and OASIS lay it out: {@code SPLIT_img/NAME.jpg} with {@code SPLIT_label/NAME.png}
 * (class less one, 255 unlabelled) and {@code SPLIT_inst/NAME.png}. The instance maps number objects from 0 and keep
 * stuff labels elsewhere, so a number counts only on things, and only together with the class. Without a folder
 * {@code SPLIT_inst} there are no objects.
 *
 * @param split {@code train} or {@code val}
 */
public record CocoStuffFiles(Path root, String split) implements SceneSource {

    private static final String VOCABULARY = "coco";
    private static final int OBJECTS_PER_CLASS = 1000;

    @Override
    public List<String> names() throws IOException {
        return SourceFiles.names(folder("img"), 1, ".jpg");
    }

    @Override
    public LoadedSample read(String name, Vocabulary vocabulary) throws IOException {
        if (!vocabulary.id().equals(VOCABULARY)) {
            throw new IOException("The data in " + root + " has the classes of COCO-Stuff; use them with the preset "
                    + VOCABULARY + ", not " + vocabulary.id() + ".");
        }
        Path imageFile = folder("img").resolve(name + ".jpg");
        Pixels image = Pixels.ofColours(imageFile);
        Path labelFile = SourceFiles.require(folder("label").resolve(name + ".png"), imageFile);
        Pixels labels = Pixels.ofLabels(labelFile).requireSizeOf(image, labelFile);
        LoadedSample sample = new LoadedSample(image, labels, image.mapped(colour -> 0)).withCocoLabels();
        requireClasses(sample.semantic(), vocabulary, labelFile);
        if (!Files.isDirectory(folder("inst"))) {
            return sample;
        }
        Path instanceFile = SourceFiles.require(folder("inst").resolve(name + ".png"), imageFile);
        Pixels numbers = Pixels.ofLabels(instanceFile).requireSizeOf(image, instanceFile);
        return new LoadedSample(image, sample.semantic(), objects(sample.semantic(), numbers, vocabulary));
    }

    private static Pixels objects(Pixels semantic, Pixels numbers, Vocabulary vocabulary) {
        int[] ids = new int[numbers.values().length];
        for (int i = 0; i < ids.length; i++) {
            int classId = semantic.values()[i];
            ids[i] = vocabulary.get(classId).isThing() ? classId * OBJECTS_PER_CLASS + numbers.values()[i] + 1 : 0;
        }
        return new Pixels(numbers.width(), numbers.height(), ids);
    }

    private static void requireClasses(Pixels semantic, Vocabulary vocabulary, Path file) throws IOException {
        for (int classId : semantic.values()) {
            if (classId >= vocabulary.size()) {
                throw new IOException("The label map " + file + " holds " + (classId - 1)
                        + ", but COCO-Stuff's labels are 0.." + (vocabulary.size() - 2) + " and 255.");
            }
        }
    }

    private Path folder(String kind) {
        return root.resolve(split + "_" + kind);
    }

    @Override
    public String place() {
        return root.resolve(split).toString();
    }
}
