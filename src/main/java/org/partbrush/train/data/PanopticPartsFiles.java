package org.partbrush.train.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.partbrush.io.DataSet;
import org.partbrush.io.ForeignClasses;
import org.partbrush.io.exchange.PanopticUid;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelTiff;
import org.partbrush.raster.WideLabelMap;

/**
 * A split of Cityscapes Panoptic Parts: {@code leftImg8bit/SPLIT/CITY/NAME_leftImg8bit.png} with
 * {@code gtFinePanopticParts/SPLIT/CITY/NAME_gtFinePanopticParts.tif}, which tells class, object and part of each pixel.
 *
 * @param root holds {@code leftImg8bit} and {@code gtFinePanopticParts}
 */
public record PanopticPartsFiles(Path root, String split) implements SceneSource {

    static final String ANNOTATIONS = "gtFinePanopticParts";

    private static final String ANNOTATION = "_gtFinePanopticParts.tif";
    private static final int OBJECTS_PER_CLASS = 1000;

    @Override
    public List<String> names() throws IOException {
        return SourceFiles.names(root.resolve(ANNOTATIONS).resolve(split), 2, ANNOTATION);
    }

    @Override
    public LoadedSample read(String name, Vocabulary vocabulary) throws IOException {
        Path file = annotation(name);
        Path imageFile = SourceFiles.require(CityscapesFiles.image(root, split, name), file);
        Pixels image = Pixels.ofColours(imageFile);
        LoadedSample maps = readMaps(name, vocabulary);
        maps.semantic().requireSizeOf(image, file);
        return new LoadedSample(image, maps.semantic(), maps.instance(), maps.part());
    }

    /** The maps alone, with a black picture: all that PartNet needs. */
    public LoadedSample readMaps(String name, Vocabulary vocabulary) throws IOException {
        Path file = annotation(name);
        ForeignClasses classes = ForeignClasses.of(vocabulary, DataSet.CITYSCAPES);
        WideLabelMap uids = LabelTiff.read(file);
        int[] semantic = new int[uids.labels().length];
        int[] instance = new int[semantic.length];
        int[] part = new int[semantic.length];
        for (int i = 0; i < semantic.length; i++) {
            PanopticUid uid = PanopticUid.decode(uids.labels()[i], "Pixel " + i + " of " + file);
            semantic[i] = classes.classOf(uid.sid());
            instance[i] = uid.isObject() ? uid.sid() * OBJECTS_PER_CLASS + uid.iid() : 0;
            part[i] = uid.isObject() && uid.pid() == 0 ? PartVocabulary.UNKNOWN : uid.pid();
        }
        return new LoadedSample(
                pixels(uids, new int[semantic.length]),
                pixels(uids, semantic),
                pixels(uids, instance),
                pixels(uids, part));
    }

    private static Pixels pixels(WideLabelMap like, int[] values) {
        return new Pixels(like.width(), like.height(), values);
    }

    private Path annotation(String name) {
        return root.resolve(ANNOTATIONS).resolve(split).resolve(name + ANNOTATION);
    }

    @Override
    public String place() {
        return root.resolve(split).toString();
    }
}
