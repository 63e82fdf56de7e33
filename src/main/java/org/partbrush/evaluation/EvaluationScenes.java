package org.partbrush.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partbrush.document.Scene;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.io.MapInput;
import org.partbrush.io.MapInputs;
import org.partbrush.io.Project;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.Resample;
import org.partbrush.raster.RgbImage;
import org.partbrush.train.data.DataLayout;

/**
 * The scenes of a folder with {@code image}, {@code semantic}, optional {@code instance} and {@code part}, or those that
 * a public data set holds back, shrunk to a size. They stay whole, because PartNet knows no objects that are cut off. Read
 * one at a time, because all would crowd the memory.
 *
 * @param size short side of the scenes; smaller ones are not enlarged
 */
public record EvaluationScenes(Path folder, List<MapInput> inputs, int size) {

    private static final List<String> SUFFIXES = List.of(".png", ".jpg", ".jpeg");

    public EvaluationScenes {
        inputs = List.copyOf(inputs);
    }

    /**
     * Finds the scenes.
     *
     * @param limit at most so many, from all over the folder
     * @throws IOException with one sentence if there are none, or a picture is missing
     */
    public static EvaluationScenes of(Path folder, Vocabulary vocabulary, int limit, int size) throws IOException {
        List<MapInput> all = inputs(folder, vocabulary);
        List<MapInput> some = new ArrayList<>();
        int count = Math.min(limit, all.size());
        for (int i = 0; i < count; i++) {
            some.add(all.get((int) ((long) i * all.size() / count)));
        }
        return new EvaluationScenes(folder, some, size);
    }

    private static List<MapInput> inputs(Path folder, Vocabulary vocabulary) throws IOException {
        if (Files.isRegularFile(folder)) {
            throw new IOException(folder + " is a file; give a folder with image/ and semantic/.");
        }
        if (DataLayout.of(folder).isPresent()) {
            return PublicScene.list(DataLayout.open(folder, DataLayout.Split.HELD_BACK), vocabulary);
        }
        List<MapInput> inputs = MapInputs.list(folder, vocabulary);
        for (MapInput input : inputs) {
            requirePicture(folder, input.name());
        }
        return inputs;
    }

    private static void requirePicture(Path folder, String name) throws IOException {
        for (String suffix : SUFFIXES) {
            if (Files.exists(folder.resolve("image").resolve(name + suffix))) {
                return;
            }
        }
        throw new IOException(folder + " has no image/" + name + ".jpg or .png, but semantic/" + name
                + ".png; every scene to judge by needs its picture.");
    }

    /**
     * Reads one scene. Its seed is its number among the scenes: with one seed for all, the first car of every scene would have
     * the same colour, and photographs differ.
     */
    public EvaluationScene read(MapInput input) throws IOException {
        Project project = input.readProject();
        Scene scene = project.scene();
        RgbImage picture = project.image();
        if (picture == null) {
            throw new IOException(input.name() + " has no picture; every scene to judge by needs one.");
        }
        Scene small = shrunk(scene, size).withSettings(new SynthesisSettings(inputs.indexOf(input)));
        return new EvaluationScene(input.name(), Resample.picture(picture, small.width(), small.height()), small);
    }

    /** A whole scene whose shorter side is at most so long; of objects without any given part the parts are unknown. */
    public static Scene shrunk(Scene scene, int size) {
        double scale = Math.min(1, size / (double) Math.min(scene.width(), scene.height()));
        int width = (int) Math.round(scene.width() * scale);
        int height = (int) Math.round(scene.height() * scale);
        IntRect whole = scene.semanticMap().bounds();
        LabelMap instances = Resample.labels(scene.instanceMap(), whole, width, height);
        return scene.withMaps(
                Resample.labels(scene.semanticMap(), whole, width, height),
                instances,
                knownParts(Resample.labels(scene.partEdits(), whole, width, height), instances));
    }

    /** Data sets annotate one object a scene and leave the others' part maps empty: those objects' parts are unknown. */
    private static LabelMap knownParts(LabelMap given, LabelMap instances) {
        int[] parts = given.toArray();
        int[] objects = instances.toArray();
        Set<Integer> annotated = new HashSet<>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != 0 && parts[i] != PartVocabulary.UNKNOWN) {
                annotated.add(objects[i]);
            }
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = annotated.contains(objects[i]) ? parts[i] : PartVocabulary.UNKNOWN;
        }
        return LabelMap.of(given.width(), given.height(), parts);
    }
}
