package org.partbrush.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partbrush.document.Scene;
import org.partbrush.document.Scenes;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import org.partbrush.raster.RgbImage;

/** A damaged project is refused with one sentence, whatever is damaged. */
class ProjectDamageTest {

    private static final String NAME = "street.pbrush";

    private final Scene scene = Scenes.twoCars();
    private byte[] whole = {};
    private Map<String, byte[]> entries = Map.of();

    @BeforeEach
    void writeAWholeProject(@TempDir Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        RgbImage black = new RgbImage(200, 150, new int[30_000]);
        ProjectFile.write(
                file, new Project(scene, Scenes.inferredParts(), black, List.of(new KeptResult(roadOnly(), black))));
        whole = Files.readAllBytes(file);
        entries = new LinkedHashMap<>(ProjectArchive.read(new ByteArrayInputStream(whole), NAME));
    }

    /** Differs from the scene in all maps of its cars. */
    private Scene roadOnly() {
        return Scene.blank(scene.vocabulary(), 200, 150, Scenes.ROAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scene.json", "semantic.png", "instance.png", "parts.png", "history/1/image.png"})
    void aMissingEntryIsNamed(String entry) {
        entries.remove(entry);
        assertSays(entry + " is missing", entries);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scene.json",
                "semantic.png",
                "instance.png",
                "parts.png",
                "inferred.png",
                "image.png",
                "history/1/settings.json",
                "history/1/semantic.png",
                "history/1/image.png"
            })
    void aCutEntryIsNamed(String entry) {
        entries.computeIfPresent(entry, (name, content) -> Arrays.copyOf(content, content.length / 2));
        assertSays(entry, entries);
    }

    @ParameterizedTest
    @ValueSource(strings = {"semantic.png", "instance.png", "parts.png", "inferred.png", "history/1/semantic.png"})
    void aMapOfAnotherSizeIsNamed(String entry) throws IOException {
        entries.put(entry, LabelPng.encodeIndexed(LabelMap.filled(20, 20, 0), new int[0]));
        assertSays(entry, entries);
    }

    @Test
    void aClassOutsideTheVocabularyIsNamed() throws IOException {
        entries.put("semantic.png", LabelPng.encodeIndexed(LabelMap.filled(200, 150, 200), new int[0]));
        assertSays("semantic.png has the label 200 at pixel (0, 0)", entries);
    }

    @Test
    void anObjectOfTwoClassesIsNamed() throws IOException {
        entries.put("instance.png", LabelPng.encodeGray16(LabelMap.filled(200, 150, 9)));
        assertSays("instance.png has the object 9", entries);
    }

    @Test
    void aPartThatTheClassLacksIsNamed() throws IOException {
        entries.put("parts.png", LabelPng.encodeIndexed(LabelMap.filled(200, 150, 3), new int[0]));
        assertSays("parts.png has the part 3 at pixel (0, 0), which class road does not have", entries);
    }

    @Test
    void aKeptSceneWhoseMapsDoNotFitIsNamed() throws IOException {
        entries.remove("history/1/semantic.png");
        entries.put("history/1/instance.png", LabelPng.encodeGray16(LabelMap.filled(200, 150, 9)));
        assertSays("history/1/instance.png has the object 9", entries);
    }

    @Test
    void aNewerFormatAsksForAnUpdate() {
        replaceInJson("\"version\" : 4", "\"version\" : 5");
        assertSays("newer Partbrush (format 5", entries);
    }

    @Test
    void anUnknownVocabularyIsNamed() {
        replaceInJson("\"street\"", "\"moon\"");
        assertSays("vocabulary \"moon\"", entries);
    }

    @Test
    void aVocabularyNameIsNoPath() {
        replaceInJson("\"street\"", "\"../vocabularies/street\"");
        assertSays("does not have", entries);
    }

    @Test
    void aColourThatIsNoneIsRefused() {
        replaceInJson("\"classColours\" : { }", "\"classColours\" : { \"12\" : \"reddish\" }");
        assertSays("scene.json", entries);
    }

    @Test
    void aMissingFieldIsRefused() {
        replaceInJson("\"seed\"", "\"sead\"");
        assertSays("scene.json", entries);
    }

    @Test
    void anotherZipFileIsNoProject() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("scene.json"));
        }
        assertRefused("not a Partbrush project", bytes.toByteArray());
    }

    @Test
    void aFileThatIsNoZipIsNoProject() {
        assertRefused("not a Partbrush project", "hello".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        assertRefused("more than a project can hold", bombAfterMimeType());
    }

    @Test
    void everyTruncationOfTheContentIsRefused() {
        for (int length = 0; length < indexOf("inferred.png") - 30; length += 211) {
            assertRefused("", Arrays.copyOf(whole, length));
        }
    }

    @Test
    void aFlippedByteIsRefusedOrHarmless() throws IOException {
        for (int i = 0; i < whole.length; i += 29) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 0x21;
            try {
                Project read = ProjectFile.read(new ByteArrayInputStream(flipped), NAME);
                assertEquals(scene, read.scene(), "byte " + i);
            } catch (ProjectException e) {
                assertTrue(String.valueOf(e.getMessage()).startsWith(NAME), "byte " + i + ": " + e.getMessage());
            }
        }
    }

    private void replaceInJson(String from, String to) {
        entries.computeIfPresent("scene.json", (name, content) -> {
            String json = new String(content, StandardCharsets.UTF_8);
            assertTrue(json.contains(from), json);
            return json.replace(from, to).getBytes(StandardCharsets.UTF_8);
        });
    }

    private int indexOf(String text) {
        return new String(whole, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    /** A project whose second entry unpacks to more than a project may. */
    private byte[] bombAfterMimeType() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int mimeEnd = indexOf("scene.json") - 30;
        bytes.write(whole, 0, mimeEnd);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("semantic.png"));
            writeZeros(zip, 300);
        }
        return bytes.toByteArray();
    }

    private static void writeZeros(OutputStream out, int megabytes) throws IOException {
        byte[] zeros = new byte[1 << 20];
        for (int i = 0; i < megabytes; i++) {
            out.write(zeros);
        }
    }

    private static void assertSays(String words, Map<String, byte[]> entries) {
        try {
            assertRefused(words, ProjectArchive.write(entries));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRefused(String words, byte[] file) {
        ProjectException e =
                assertThrows(ProjectException.class, () -> ProjectFile.read(new ByteArrayInputStream(file), NAME));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith(NAME) && message.contains(words), message);
    }
}
