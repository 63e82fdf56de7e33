package org.partbrush.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneObjects;
import org.partbrush.document.SceneReduction;
import org.partbrush.io.Palettes;
import org.partbrush.io.Underlay;
import org.partbrush.io.exchange.Ade20kImport;
import org.partbrush.io.exchange.CityscapesImport;
import org.partbrush.io.exchange.ClassColours;
import org.partbrush.io.exchange.CocoPanopticImport;
import org.partbrush.io.exchange.FolderImport;
import org.partbrush.io.exchange.IndexedMapImport;
import org.partbrush.io.exchange.PanopticPartsImport;
import org.partbrush.io.exchange.SceneImport;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.MapTooLargeException;
import org.partbrush.raster.PhotoFile;
import org.partbrush.raster.RgbImage;
import org.partbrush.ui.dialog.ImportChoice;
import org.partbrush.ui.dialog.NewScene;

/**
 * Finds out what a file can be by reading it in every way there is. The numbers of a label map do not say what they
 * mean, so often more than one way makes sense. Nothing for the FX thread.
 */
record ImportProbe(Vocabulary vocabulary) {

    /** From the most to the least particular. */
    private static final List<SceneImport> FORMATS = List.of(
            new CityscapesImport(),
            new PanopticPartsImport(),
            new CocoPanopticImport(),
            new FolderImport(),
            new IndexedMapImport(),
            new Ade20kImport());

    private static final int NAMED_CLASSES = 5;

    /** @throws IOException if it is nothing that can be imported, or a label map that is too large for it */
    List<ImportChoice> choices(Path file) throws IOException {
        List<ImportChoice> choices = new ArrayList<>();
        for (SceneImport format : FORMATS) {
            addScene(choices, format.title(), "", read(format, file, vocabulary));
        }
        RgbImage photo = photo(file);
        if (photo != null) {
            for (ColourProbe.Guess guess : new ColourProbe(vocabulary).guesses(photo)) {
                addScene(choices, guess.title(), guess.facts(), read(guess.format(), file, guess.target()));
            }
            String size = "%d × %d pixels; stays out of the picture.".formatted(photo.width(), photo.height());
            choices.add(new ImportChoice.OfPhoto("Photo to trace", size, photo));
        }
        if (choices.isEmpty()) {
            throw new IOException(file + " is neither a label map nor a photo that Partbrush knows; choose a project,"
                    + " a PNG, a JPEG or a Panoptic Parts TIFF.");
        }
        return choices;
    }

    /** What comes out the same as something else is no choice. */
    private static void addScene(List<ImportChoice> choices, String title, String facts, @Nullable Scene scene) {
        if (scene != null && choices.stream().noneMatch(c -> isSame(c, scene))) {
            choices.add(choice(title, facts, scene));
        }
    }

    private static boolean isSame(ImportChoice choice, Scene scene) {
        return choice instanceof ImportChoice.OfScene other && other.scene().equals(scene);
    }

    /** Null if the file is not of this format, or means nothing in it. */
    private static @Nullable Scene read(SceneImport format, Path file, Vocabulary vocabulary)
            throws MapTooLargeException {
        try {
            Scene scene = format.read(file, vocabulary);
            boolean hasClasses = !scene.semanticMap().boundsOfLabels().isEmpty();
            return hasClasses ? SceneReduction.by(step(scene), scene) : null;
        } catch (MapTooLargeException e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }

    /** How many times smaller a scene must become to be painted on. */
    private static int step(Scene scene) {
        int step = 1;
        while (isTooLarge(scene.width() / step, scene.height() / step)) {
            step++;
        }
        return step;
    }

    private static boolean isTooLarge(int width, int height) {
        return Math.max(width, height) > NewScene.GREATEST_SIDE || (long) width * height > NewScene.MOST_PIXELS;
    }

    private static @Nullable RgbImage photo(Path file) {
        try {
            return PhotoFile.read(file, Underlay.LONGEST_SIDE);
        } catch (IOException e) {
            return null;
        }
    }

    private static ImportChoice choice(String title, String sureness, Scene scene) {
        int objects = SceneObjects.of(scene).all().size();
        String facts = sureness
                + "%d × %d pixels, %d objects: %s"
                        .formatted(scene.width(), scene.height(), objects, largestClasses(scene));
        RgbImage preview = ClassColours.paint(scene.semanticMap(), Palettes.ofClasses(scene.vocabulary()));
        return new ImportChoice.OfScene(title, facts, preview, scene);
    }

    private static String largestClasses(Scene scene) {
        Vocabulary vocabulary = scene.vocabulary();
        long[] areas = new long[vocabulary.size()];
        for (int label : scene.semanticMap().toArray()) {
            areas[label]++;
        }
        return vocabulary.classes().stream()
                .filter(c -> areas[c.id()] > 0)
                .sorted(Comparator.comparingLong(c -> -areas[c.id()]))
                .limit(NAMED_CLASSES)
                .map(c -> c.name())
                .collect(Collectors.joining(", "));
    }
}
