package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partbrush.io.Vocabularies;
import org.partbrush.nn.ColourPalettes;
import org.partbrush.nn.ColourScale;
import org.partbrush.nn.Colours;

/** Scenes in sun and in shade: cars are white with dark windows in the sun, dark with bright windows in the shade. */
class PaletteSearchTest {

    /** So many that a mood has several scenes. */
    private static final int SCENES_EACH = 300;

    private static final int SIDE = 100;
    private static final int PIXELS = SIDE * SIDE;
    private static final int SKY = 1;
    private static final int ROAD = 3;
    private static final int CAR = 12;
    private static final int WINDOW = 1;
    private static final int CHASSIS = 5;

    /** Rows of sky and of road around a car whose left half is window: whichever is bright, a car has one texture as a whole. */
    private static TrainingScene scene(int sky, int road, int window, int chassis) {
        byte[] level = new byte[PIXELS];
        byte[] semantic = new byte[PIXELS];
        byte[] instance = new byte[PIXELS];
        byte[] part = new byte[PIXELS];
        band(0, 0.2, level, sky, semantic, SKY);
        band(0.2, 0.8, level, chassis, semantic, CAR);
        band(0.8, 1, level, road, semantic, ROAD);
        for (int i = 0; i < PIXELS; i++) {
            if (semantic[i] == CAR) {
                instance[i] = 1;
                boolean isWindow = i % SIDE < SIDE / 2;
                part[i] = (byte) (isWindow ? WINDOW : CHASSIS);
                level[i] = (byte) (isWindow ? window : chassis);
            }
        }
        return new TrainingScene(
                "scene", SIDE, SIDE, new byte[][] {level, level, level}, semantic, instance, part, List.of());
    }

    private static void band(double from, double to, byte[] level, int grey, byte[] semantic, int classId) {
        int first = (int) (from * SIDE) * SIDE;
        int end = (int) (to * SIDE) * SIDE;
        Arrays.fill(level, first, end, (byte) grey);
        Arrays.fill(semantic, first, end, (byte) classId);
    }

    private static List<TrainingScene> sunAndShade() {
        List<TrainingScene> scenes = new ArrayList<>();
        for (int i = 0; i < SCENES_EACH; i++) {
            scenes.add(scene(230 + i % 5, 150, 40 + i % 7, 220 + i % 6));
            scenes.add(scene(80 + i % 5, 70, 190 + i % 7, 60 + i % 6));
        }
        return scenes;
    }

    private static Colours found(List<TrainingScene> scenes) {
        return found(scenes, TasteTest.CALM);
    }

    private static Colours found(List<TrainingScene> scenes, Tastes tastes) {
        return RegionColours.of(List.of(new TrainingSet("scenes", 1, scenes)), 16, 10, tastes);
    }

    private static Colours found() {
        return found(sunAndShade());
    }

    @Test
    void moodsGoFromBrightToDark() {
        Colours colours = found(sunAndShade());
        ColourPalettes palettes = colours.palettes();
        List<Boolean> isSunny = IntStream.range(0, ColourPalettes.MOODS)
                .mapToObj(mood -> palettes.scenes().get(mood, SKY, 0) > 0)
                .toList();
        int firstShade = isSunny.indexOf(false);
        assertTrue(
                firstShade > 0 && !isSunny.subList(firstShade, isSunny.size()).contains(true), "moods " + isSunny);
        assertEquals(0, palettes.mood(0), "the least chance draws the brightest");
    }

    @Test
    void skyAndRoadOfAMoodAreOfOneLight() {
        ColourPalettes palettes = found().palettes();
        for (int mood = 0; mood < ColourPalettes.MOODS; mood++) {
            if (palettes.moods().values()[mood] > 0) {
                float sky = palettes.scenes().get(mood, SKY, 0);
                assertEquals(sky, palettes.scenes().get(mood, ROAD, 0), 0.1);
                // A colour that few scenes show is drawn towards the mean, as if two more had that.
                double scenes = palettes.moods().values()[mood] * 2 * SCENES_EACH;
                assertEquals(scenes / (scenes + 2), Math.abs(sky), 0.1);
            }
        }
    }

    @Test
    void partsOfAKindAreThoseOfOneCar() {
        ColourPalettes palettes = found().palettes();
        for (int kind = 0; kind < ColourPalettes.KINDS; kind++) {
            if (palettes.kinds().get(CAR, 0, kind) > 0) {
                assertEquals(
                        -palettes.objects().get(CAR, kind, WINDOW, 0),
                        palettes.objects().get(CAR, kind, CHASSIS, 0),
                        0.5);
            }
        }
    }

    @Test
    void kindsAreAsFrequentInAMoodAsInItsScenes() {
        ColourPalettes palettes = found().palettes();
        int compared = 0;
        for (int mood = 0; mood < ColourPalettes.MOODS; mood++) {
            if (palettes.moods().values()[mood] * 2 * SCENES_EACH >= 4) {
                boolean isSunny = palettes.scenes().get(mood, SKY, 0) > 0;
                double fitting = 0;
                double all = 0;
                for (int kind = 0; kind < ColourPalettes.KINDS; kind++) {
                    float share = palettes.kinds().get(CAR, mood, kind);
                    boolean isWhite = palettes.objects().get(CAR, kind, CHASSIS, 0) > 0;
                    all += share;
                    fitting += isWhite == isSunny ? share : 0;
                }
                assertEquals(1, all, 1e-5);
                assertTrue(fitting > 0.7, "share of kinds that fit: " + fitting);
                compared++;
            }
        }
        assertTrue(compared > 10, compared + " moods of several scenes");
    }

    @Test
    void kindsAreAsFrequentAsTheRootsOfTheirObjects() {
        List<TrainingScene> scenes = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            scenes.add(scene(230, 150, 220 + i % 9, 40 + i % 9));
        }
        for (int i = 0; i < 45; i++) {
            scenes.add(scene(230, 150, 40 + i % 9, 220 + i % 9));
        }
        ColourPalettes palettes = found(scenes).palettes();
        double bright = 0;
        for (int mood = 0; mood < ColourPalettes.MOODS; mood++) {
            for (int kind = 0; kind < ColourPalettes.KINDS; kind++) {
                if (palettes.objects().get(CAR, kind, CHASSIS, 0) > 0) {
                    bright += palettes.moods().values()[mood] * palettes.kinds().get(CAR, mood, kind);
                }
            }
        }
        // One of eleven cars is bright.
        assertEquals(1 / (Math.sqrt(10) + 1), bright, 0.05);
    }

    @Test
    void photographsTakenInTheDarkGiveNoMoodOrKind() {
        List<TrainingScene> scenes = new ArrayList<>(sunAndShade());
        for (int i = 0; i < 6; i++) {
            scenes.add(scene(20, 5, 60, 5));
        }
        Colours colours = found(scenes);
        ColourPalettes palettes = colours.palettes();
        for (int mood = 0; mood < ColourPalettes.MOODS; mood++) {
            if (palettes.moods().values()[mood] > 0) {
                assertTrue(grey(colours, SKY, 0, palettes.scenes().get(mood, SKY, 0)) > 60);
            }
        }
        for (int kind = 0; kind < ColourPalettes.KINDS; kind++) {
            if (palettes.kinds().get(CAR, 0, kind) > 0) {
                assertTrue(grey(colours, CAR, CHASSIS, palettes.objects().get(CAR, kind, CHASSIS, 0)) > 40);
            }
        }
    }

    @Test
    void whereAllIsDarkMoodsAreDark() {
        List<TrainingScene> scenes = List.of(scene(20, 5, 60, 5), scene(30, 5, 60, 9), scene(10, 9, 60, 5));
        assertTrue(found(scenes).palettes().moods().values()[0] > 0);
    }

    /** The level of 0..255 that a first channel stands for. */
    private static double grey(Colours colours, int classId, int part, float channel) {
        ColourScale scale = colours.scale();
        double value =
                scale.mean().get(classId, part, 0) + channel * scale.deviation().get(classId, part, 0);
        return (value + 1) * 127.5;
    }

    /** Where all scenes have one texture, that is the usual one. */
    @Test
    void contrastsAreCalmerThanInPhotographs() {
        ColourPalettes palettes = found(List.of(striped(100), striped(100))).palettes();
        assertArrayEquals(
                new float[] {0, 0, 0, -0.9f, -0.9f, 0}, palettes.scenes().row(0, SKY), 1e-4f);
        assertArrayEquals(
                new float[] {0, 0, 0, -0.9f, -0.9f, 0}, palettes.objects().row(CAR, 0, WINDOW), 1e-4f);
    }

    @Test
    void looksAreBroughtToTheTasteOfTheirClassOrPart() {
        Taste sky = Taste.around(0.5, -1, 0.25, 0, -2);
        Taste window = Taste.contrasts(-2, 1);
        Tastes tastes = Tastes.of(Map.of("sky", sky, "car window", window), Map.of(), Map.of(), Vocabularies.street());
        ColourPalettes palettes =
                found(List.of(striped(100), striped(100)), tastes).palettes();
        assertArrayEquals(
                new float[] {0.5f, -1, 0.25f, 0, -2, 0}, palettes.scenes().row(0, SKY), 1e-4f);
        assertArrayEquals(new float[] {0, 0, 0, -2, 1, 0}, palettes.objects().row(CAR, 0, WINDOW), 1e-4f);
        assertArrayEquals(
                new float[] {0, 0, 0, -0.9f, -0.9f, 0}, palettes.objects().row(CAR, 0, CHASSIS), 1e-4f);
    }

    @Test
    void contrastsVaryHalfAsMuchAsInPhotographs() {
        List<TrainingScene> scenes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            scenes.add(striped(i % 2 == 0 ? 20 : 80));
        }
        ColourPalettes palettes = found(scenes).palettes();
        float[] contrasts = new float[] {2, -2};
        for (int mood = 0; mood < ColourPalettes.MOODS; mood++) {
            if (palettes.moods().values()[mood] > 0) {
                float contrast = palettes.scenes().get(mood, SKY, ColourScale.SPREAD);
                contrasts[0] = Math.min(contrasts[0], contrast);
                contrasts[1] = Math.max(contrasts[1], contrast);
            }
        }
        assertArrayEquals(new float[] {-1.4f, -0.4f}, contrasts, 0.02f);
    }

    /** All of it striped by turns so much darker and brighter than grey. */
    private static TrainingScene striped(int contrast) {
        TrainingScene scene = scene(0, 0, 0, 0);
        for (int i = 0; i < PIXELS; i++) {
            scene.rgb()[0][i] = (byte) (128 + (i / SIDE % 2 == 0 ? -contrast : contrast));
        }
        return scene;
    }

    @Test
    void sharesOfMoodsAddUpToOne() {
        double sum = 0;
        for (float share : found().palettes().moods().values()) {
            sum += share;
        }
        assertEquals(1, sum, 1e-5);
    }

    @Test
    void equalScenesGiveEqualPalettes() {
        assertEquals(
                Arrays.toString(found().palettes().objects().values()),
                Arrays.toString(found().palettes().objects().values()));
    }

    @Test
    void valuesThatAreMissingDoNotKeepVectorsApart() {
        double none = Double.NaN;
        List<double[]> vectors =
                List.of(new double[] {0, 0}, new double[] {0, none}, new double[] {9, 9}, new double[] {none, 9});
        Clusters clusters = Clusters.in(vectors, new double[] {1, 1}, 2, StepRandom.of(1, 1));

        assertEquals(clusters.of()[0], clusters.of()[1]);
        assertEquals(clusters.of()[2], clusters.of()[3]);
        assertEquals(2, clusters.members()[clusters.of()[0]]);
        assertEquals(9, clusters.centres()[clusters.of()[3]][0]);
    }
}
