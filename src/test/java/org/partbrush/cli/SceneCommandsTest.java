package org.partbrush.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partbrush.bundle.SmallBundle;
import org.partbrush.document.ColourScope;
import org.partbrush.document.Scene;
import org.partbrush.document.SeedScope;
import org.partbrush.io.Project;
import org.partbrush.io.ProjectFile;
import org.partbrush.io.Vocabularies;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;

/** {@code synthesize} and {@code infer-parts} with a model whose weights are arbitrary. */
class SceneCommandsTest {

    private static final int WIDTH = 21;
    private static final int HEIGHT = 18;
    private static final int CAR = 1;
    private static final int SKY = 1;

    @TempDir
    private static Path models;

    @TempDir
    private Path folder;

    private Path output;

    @BeforeAll
    static void writeAModel() throws IOException {
        SmallBundle.writeRunnable(models, models.resolve("small"));
    }

    @BeforeEach
    void writeAScene() throws IOException {
        output = folder.resolve("out");
        write("semantic", "a", car(CAR));
    }

    /** A car in the middle. */
    private static LabelMap car(int label) {
        LabelMap.Editor map = LabelMap.filled(WIDTH, HEIGHT, 0).edit();
        for (int y = 4; y < 14; y++) {
            for (int x = 3; x < 18; x++) {
                map.set(x, y, label);
            }
        }
        return map.build();
    }

    private void write(String kind, String name, LabelMap map) throws IOException {
        Files.createDirectories(folder.resolve(kind));
        LabelPng.writeIndexed(folder.resolve(kind).resolve(name + ".png"), map, new int[] {0});
    }

    private CommandRun run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                command,
                folder.toString(),
                "--out",
                output.toString(),
                "--model",
                models.resolve("small").toString(),
                "--device",
                "cpu"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static void assertRefused(CommandRun run, String phrase) {
        assertEquals(2, run.exitCode());
        assertEquals(1, run.errors().lines().count(), run.errors());
        assertTrue(run.errors().contains(phrase), run.errors());
    }

    @Test
    void aPictureHasTheSizeOfItsScene() throws IOException {
        assertEquals(0, run("synthesize").exitCode());

        RgbImage picture = PictureFile.read(output.resolve("a.png"));
        assertEquals(WIDTH, picture.width());
        assertEquals(HEIGHT, picture.height());
    }

    @Test
    void equalSeedsGiveEqualPictures() throws IOException {
        run("synthesize", "--seed", "3");
        byte[] first = Files.readAllBytes(output.resolve("a.png"));
        run("synthesize", "--seed", "3", "--overwrite");
        byte[] second = Files.readAllBytes(output.resolve("a.png"));
        run("synthesize", "--seed", "4", "--overwrite");
        byte[] other = Files.readAllBytes(output.resolve("a.png"));

        assertArrayEquals(first, second);
        assertFalse(Arrays.equals(first, other));
    }

    @Test
    void aProjectKeepsItsColoursWhileItsSeedsGiveWay() throws IOException {
        Scene plain = Scene.blank(Vocabularies.street(), 64, 64, SKY);
        ColourScope ofSky = new ColourScope.OfClass(SKY);
        byte[] first = streetPicture(plain);
        byte[] rolled = streetPicture(plain.withSettings(plain.settings().withSeed(new SeedScope.OfClass(SKY), 8)));
        byte[] red = streetPicture(plain.withSettings(plain.settings().withColour(ofSky, OptionalInt.of(0xE02010))));

        assertArrayEquals(first, rolled);
        assertFalse(Arrays.equals(first, red));
    }

    /** The picture that the program's own model makes of a scene. */
    private byte[] streetPicture(Scene scene) throws IOException {
        Path project = folder.resolve("street.pbrush");
        ProjectFile.write(project, new Project(scene, null, null));
        Path pictures = folder.resolve("pictures");
        String[] arguments = {
            "synthesize", project.toString(), "--out", pictures.toString(), "--device", "cpu", "--overwrite"
        };
        assertEquals(0, CommandRun.of(arguments).exitCode());
        return Files.readAllBytes(pictures.resolve("street.png"));
    }

    @Test
    void aPartMapIsIndexedAndStaysInsideTheObject() throws IOException {
        assertEquals(0, run("infer-parts").exitCode());

        Path file = output.resolve("a.png");
        LabelMap parts = LabelPng.read(file);
        assertTrue(ImageIO.read(file.toFile()).getColorModel() instanceof IndexColorModel);
        assertEquals(0, parts.get(0, 0));
        assertEquals(WIDTH, parts.width());
    }

    @Test
    void givenPartsOverrideInferredOnes() throws IOException {
        write("part", "a", car(1));
        run("infer-parts");
        assertEquals(1, LabelPng.read(output.resolve("a.png")).get(10, 10));

        write("part", "a", car(0));
        run("infer-parts", "--overwrite");
        assertEquals(0, LabelPng.read(output.resolve("a.png")).get(10, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"synthesize", "infer-parts"})
    void existingResultsAreKept(String command) throws IOException {
        Files.createDirectories(output);
        Files.writeString(output.resolve("b.png"), "mine");
        write("semantic", "b", car(CAR));

        assertRefused(run(command), "b.png exists already; add --overwrite");
        assertEquals("mine", Files.readString(output.resolve("b.png")));
        assertFalse(Files.exists(output.resolve("a.png")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"synthesize", "infer-parts"})
    void aBrokenSceneIsFoundBeforeAnythingIsWritten(String command) throws IOException {
        write("semantic", "z", car(200));

        assertRefused(run(command), "z.png has the label 200");
        assertFalse(Files.exists(output));
    }

    @Test
    void aTruncatedMapIsRefused() throws IOException {
        Path file = folder.resolve("semantic/a.png");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused(run("synthesize"), "a.png");
    }

    @Test
    void aProjectOfAnotherVocabularyIsRefused() throws IOException {
        Path project = folder.resolve("street.pbrush");
        ProjectFile.write(project, new Project(Scene.blank(Vocabularies.street(), 32, 32, 1), null, null));

        CommandRun run = CommandRun.of(
                "synthesize",
                project.toString(),
                "--out",
                output.toString(),
                "--model",
                models.resolve("small").toString());
        assertRefused(run, "vocabulary street, which model Small does not know");
    }

    @Test
    void aModelWithAMissingFileIsRefused() throws IOException {
        Path broken = models.resolve("broken");
        SmallBundle.writeRunnable(models, broken);
        Files.delete(broken.resolve("partnet.safetensors"));

        assertRefused(runWith(broken), "partnet.safetensors is missing");
        assertFalse(Files.exists(output));
    }

    @Test
    void aModelWithAMissingTensorIsRefused() throws IOException {
        Path lacking = models.resolve("lacking");
        SmallBundle.writeWithout("fc.bias", models, lacking);

        assertRefused(runWith(lacking), "fc.bias is missing");
        assertFalse(Files.exists(output));
    }

    private CommandRun runWith(Path model) {
        return CommandRun.of("synthesize", folder.toString(), "--out", output.toString(), "--model", model.toString());
    }
}
