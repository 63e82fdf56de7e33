package org.partbrush.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partbrush.document.Scenes.CHASSIS_PART;
import static org.partbrush.document.Scenes.WHEEL_PART;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.document.ColourScope;
import org.partbrush.document.PartStep;
import org.partbrush.document.Scene;
import org.partbrush.document.Scenes;
import org.partbrush.document.SeedScope;
import org.partbrush.document.SynthesisSettings;
import org.partbrush.label.VocabularyForm;
import org.partbrush.raster.RgbImage;

class ProjectFileTest {

    private final Scene scene = new PartStep.Remove(Set.of(1), WHEEL_PART, Scenes.inferredParts())
            .apply(Scenes.twoCars())
            .withSettings(new SynthesisSettings(Long.MIN_VALUE + 1));

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("my street.pbrush");
    }

    @Test
    void everythingSurvives() throws IOException {
        int[] pixels = new int[200 * 150];
        Arrays.setAll(pixels, i -> 0xFF000000 | i * 977);
        ProjectFile.write(file, new Project(scene, Scenes.inferredParts(), new RgbImage(200, 150, pixels)));
        Project read = ProjectFile.read(file);
        assertEquals(scene, read.scene());
        assertEquals(Scenes.inferredParts(), read.inferred());
        RgbImage image = Objects.requireNonNull(read.image());
        assertArrayEquals(pixels, image.pixels());
    }

    @Test
    void keptPicturesSurviveWithTheirScenes() throws IOException {
        Scene rolled = scene.withSettings(scene.settings().withSeed(new SeedScope.OfObject(2), -7));
        Scene road = Scene.blank(scene.vocabulary(), 200, 150, Scenes.ROAD)
                .withSettings(new SynthesisSettings(1).withSeed(new SeedScope.OfClass(Scenes.CAR), 5));
        List<KeptResult> history = List.of(
                new KeptResult(rolled, picture(11)),
                new KeptResult(road, picture(977)),
                new KeptResult(Scenes.twoCars(), picture(5)));
        ProjectFile.write(file, new Project(scene, null, null, history));
        List<KeptResult> read = ProjectFile.read(file).history();
        assertEquals(3, read.size());
        for (int i = 0; i < 3; i++) {
            assertEquals(history.get(i).scene(), read.get(i).scene());
            assertArrayEquals(
                    history.get(i).image().pixels(), read.get(i).image().pixels());
        }
    }

    @Test
    void keptMapsAreStoredOnlyWhereTheyDiffer() throws IOException {
        Scene otherSeed = scene.withSettings(new SynthesisSettings(1));
        ProjectFile.write(file, new Project(scene, null, null, List.of(new KeptResult(otherSeed, picture(1)))));
        try (InputStream content = Files.newInputStream(file)) {
            List<String> kept = ProjectArchive.read(content, "a").keySet().stream()
                    .filter(entry -> entry.startsWith("history/"))
                    .sorted()
                    .toList();
            assertEquals(List.of("history/1/image.png", "history/1/settings.json"), kept);
        }
    }

    @Test
    void chosenColoursSurviveAndOfKeptPicturesToo() throws IOException {
        SynthesisSettings red = scene.settings().withColour(new ColourScope.OfObject(1), OptionalInt.of(0x00C00A0B));
        SynthesisSettings all = red.withColour(new ColourScope.OfClass(Scenes.ROAD), OptionalInt.of(5))
                .withColour(new ColourScope.OfPart(1, WHEEL_PART), OptionalInt.of(0x10A010));
        List<KeptResult> history = List.of(new KeptResult(scene.withSettings(red), picture(3)));
        ProjectFile.write(file, new Project(scene.withSettings(all), null, null, history));
        Project read = ProjectFile.read(file);
        assertEquals(all, read.scene().settings());
        assertEquals(red, read.history().getFirst().scene().settings());
    }

    private static RgbImage picture(int factor) {
        int[] pixels = new int[200 * 150];
        Arrays.setAll(pixels, i -> 0xFF000000 | i * factor & 0xFFFFFF);
        return new RgbImage(200, 150, pixels);
    }

    @Test
    void classesThatTheProgramDoesNotHaveSurvive() throws IOException {
        VocabularyForm form = VocabularyForm.of(scene.vocabulary())
                .withClass("dog", "#c8aa78")
                .withParts("dog", List.of(new VocabularyForm.PartRow(1, "tail", "#ff0000")));
        Scene withDogs = scene.withVocabulary(form.toVocabulary());

        ProjectFile.write(file, new Project(withDogs, null, null));

        assertEquals(withDogs, ProjectFile.read(file).scene());
    }

    @Test
    void resultsAreOptional() throws IOException {
        ProjectFile.write(file, new Project(scene, null, null));
        Project read = ProjectFile.read(file);
        assertNull(read.inferred());
        assertNull(read.image());
    }

    @Test
    void photoToTraceSurvivesWithItsOpacity() throws IOException {
        RgbImage photo = new RgbImage(2, 1, new int[] {0xFF102030, 0xFFA0B0C0});
        ProjectFile.write(file, new Project(scene, null, null, List.of(), new Underlay(photo, 0.25)));
        Underlay read = Objects.requireNonNull(ProjectFile.read(file).underlay());
        assertArrayEquals(photo.pixels(), read.photo().pixels());
        assertEquals(0.25, read.opacity());
    }

    @Test
    void thumbnailIsReadAlone() throws IOException {
        ProjectFile.write(file, new Project(scene, null, null));
        assertEquals(200, ProjectFile.thumbnail(file).orElseThrow().width());
        Files.writeString(file, "damaged");
        assertTrue(ProjectFile.thumbnail(file).isEmpty());
    }

    @Test
    void theFileTellsItsKindInItsFirstBytes() throws IOException {
        ProjectFile.write(file, new Project(scene, null, null));
        String start = new String(Files.readAllBytes(file), 0, 61, StandardCharsets.ISO_8859_1);
        assertEquals("mimetypeapplication/x-partbrush", start.substring(30));
    }

    @Test
    void equalProjectsMakeEqualFiles() throws IOException {
        ProjectFile.write(file, new Project(scene, null, null));
        byte[] first = Files.readAllBytes(file);
        ProjectFile.write(file, new Project(scene, null, null));
        assertArrayEquals(first, Files.readAllBytes(file));
    }

    @Test
    void thePreviousVersionIsKept() throws IOException {
        ProjectFile.write(file, new Project(Scenes.twoCars(), null, null));
        ProjectFile.write(file, new Project(scene, null, null));
        assertEquals(scene, ProjectFile.read(file).scene());
        Path previous = folder.resolve("my street.pbrush~");
        assertEquals(Scenes.twoCars(), ProjectFile.read(previous).scene());
    }

    @Test
    void nothingElseIsLeftInTheFolder() throws IOException {
        ProjectFile.write(file, new Project(scene, null, null));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFailedSaveLeavesTheOldFile() throws IOException {
        ProjectFile.write(file, new Project(scene, null, null));
        Scene unwritable = scene.withPartEdits(scene.partEdits().map(edit -> edit == CHASSIS_PART ? 256 : edit));
        assertThrows(
                IllegalArgumentException.class, () -> ProjectFile.write(file, new Project(unwritable, null, null)));
        assertEquals(scene, ProjectFile.read(file).scene());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "making a link needs a privilege there")
    void savingThroughALinkKeepsTheLink() throws IOException {
        ProjectFile.write(file, new Project(Scenes.twoCars(), null, null));
        Path link = Files.createSymbolicLink(folder.resolve("link.pbrush"), file);
        ProjectFile.write(link, new Project(scene, null, null));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(scene, ProjectFile.read(file).scene());
    }

    @Test
    void savingIntoAMissingFolderFails() {
        Path missing = folder.resolve("missing").resolve("a.pbrush");
        IOException e =
                assertThrows(IOException.class, () -> ProjectFile.write(missing, new Project(scene, null, null)));
        assertTrue(String.valueOf(e.getMessage()).contains("a.pbrush could not be written: its folder does not exist"));
    }

    @Test
    void theSampleSceneOpens() throws IOException {
        Scene street = SampleScenes.street().scene();
        assertEquals(480, street.width());
        assertEquals(Scenes.CAR, street.semanticMap().get(180, 270));
    }
}
