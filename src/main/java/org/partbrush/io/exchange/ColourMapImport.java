package org.partbrush.io.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.partbrush.document.Scene;
import org.partbrush.io.ClassTranslation;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;

/**
 * A picture painted in the colours of classes; connected regions of things are the objects. Pixels of other colours, such
 * as soft edges, are unlabelled; a picture with many of them is no map and refused.
 *
 * @param colours whose classes' colours the picture has
 */
public record ColourMapImport(Vocabulary colours) implements SceneImport {

    /** A part of the pixels that no photo reaches by chance. */
    private static final double LEAST_SHARE = 0.5;

    private static final int RGB = 0xFFFFFF;

    @Override
    public String title() {
        return "Colours of " + Vocabularies.titleOf(colours);
    }

    @Override
    public Scene read(Path file, Vocabulary vocabulary) throws IOException {
        RgbImage picture = PictureFile.readMap(file);
        double share = shareOf(picture);
        if (share < LEAST_SHARE) {
            throw new IOException(
                    "Only %.0f %% of the pixels of %s have colours of %s; choose a map in its colours without shading."
                            .formatted(100 * share, file, Vocabularies.titleOf(colours)));
        }
        return sceneOf(picture, vocabulary);
    }

    /** How many of a picture's pixels have the colour of a class, 0..1. */
    public double shareOf(RgbImage picture) {
        Map<Integer, Integer> classes = classes();
        long known = 0;
        for (int pixel : picture.pixels()) {
            known += classes.containsKey(pixel & RGB) ? 1 : 0;
        }
        return (double) known / picture.pixels().length;
    }

    private Scene sceneOf(RgbImage picture, Vocabulary vocabulary) {
        Map<Integer, Integer> classes = classes();
        ClassTranslation translation = ClassTranslation.between(colours, vocabulary);
        int[] labels = new int[picture.pixels().length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = translation.of(classes.getOrDefault(picture.pixels()[i] & RGB, 0));
        }
        return IndexedMapImport.ofClasses(vocabulary, LabelMap.of(picture.width(), picture.height(), labels));
    }

    /** The first class of every colour. */
    private Map<Integer, Integer> classes() {
        Map<Integer, Integer> classes = new HashMap<>();
        for (SemanticClass c : colours.classes()) {
            classes.putIfAbsent(c.rgb(), c.id());
        }
        return classes;
    }
}
