package org.partbrush.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partbrush.document.Scenes.CHASSIS_PART;
import static org.partbrush.document.Scenes.WHEEL_PART;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.document.Scene;
import org.partbrush.document.Scenes;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;

class MapInputsTest {

    private final Vocabulary vocabulary = Vocabularies.street();
    private final Scene scene = Scenes.twoCars();

    @TempDir
    private Path folder;

    @Test
    void scenesAreListedByName() throws IOException {
        write("semantic", "b.png", scene.semanticMap());
        write("semantic", "a.png", scene.semanticMap());
        Files.createDirectory(folder.resolve("image"));
        List<String> names =
                MapInputs.list(folder, vocabulary).stream().map(MapInput::name).toList();
        assertEquals(List.of("a", "b"), names);
    }

    @Test
    void connectedRegionsAreObjectsWithoutInstanceMap() throws IOException {
        write("semantic", "a.png", scene.semanticMap());
        assertEquals(scene, only().read());
    }

    @Test
    void aGivenInstanceMapCounts() throws IOException {
        write("semantic", "a.png", scene.semanticMap());
        LabelMap instance = scene.instanceMap().map(id -> id == 0 ? 0 : id * 300);
        write("instance", "a.png", instance);
        assertEquals(instance, only().read().instanceMap());
    }

    @Test
    void objectNumbersOnStuffAreIgnored() throws IOException {
        write("semantic", "a.png", scene.semanticMap());
        write("instance", "a.png", scene.instanceMap().map(id -> id == 0 ? 9 : id));
        assertEquals(scene.instanceMap(), only().read().instanceMap());
    }

    @Test
    void givenPartsAreEditsWhereKnown() throws IOException {
        write("semantic", "a.png", scene.semanticMap());
        LabelMap parts = Scenes.inferredParts().map(part -> part == CHASSIS_PART ? PartVocabulary.UNKNOWN : part);
        Files.createDirectories(folder.resolve("part"));
        LabelPng.writeIndexed(folder.resolve("part").resolve("a.png"), parts, new int[0]);
        LabelMap edits = only().read().partEdits();
        assertEquals(WHEEL_PART, edits.get(20, 80));
        assertEquals(PartVocabulary.UNKNOWN, edits.get(12, 42));
        assertEquals(PartVocabulary.UNKNOWN, edits.get(0, 0));
    }

    @Test
    void aClassOutsideTheVocabularyIsRefused() throws IOException {
        LabelMap.Editor editor = scene.semanticMap().edit();
        editor.set(7, 5, 200);
        write("semantic", "a.png", editor.build());
        assertRefused("a.png has the label 200 at pixel (7, 5), but the classes of vocabulary street are 0..15");
    }

    @Test
    void mapsOfOneSceneHaveOneSize() throws IOException {
        write("semantic", "a.png", scene.semanticMap());
        write("instance", "a.png", LabelMap.filled(20, 20, 0));
        assertRefused("a.png has 20x20 pixels, but its semantic map has 200x150");
    }

    @Test
    void aTruncatedMapIsRefused() throws IOException {
        byte[] png = LabelPng.encodeGray16(scene.semanticMap());
        Files.createDirectories(folder.resolve("semantic"));
        Files.write(folder.resolve("semantic").resolve("a.png"), Arrays.copyOf(png, png.length / 2));
        assertRefused("a.png is cut off before its end");
    }

    @Test
    void aBadMapDoesNotHideTheOthers() throws IOException {
        write("semantic", "a.png", LabelMap.filled(9, 9, 99));
        write("semantic", "b.png", scene.semanticMap());
        assertEquals(scene, MapInputs.list(folder, vocabulary).getLast().read());
    }

    @Test
    void aProjectIsAnInput() throws IOException {
        Path file = folder.resolve("my street.pbrush");
        ProjectFile.write(file, new Project(scene, null, null));
        MapInput input = MapInputs.list(file, vocabulary).getFirst();
        assertEquals("my street", input.name());
        assertEquals(scene, input.read());
    }

    @Test
    void aFolderWithoutMapsIsRefused() {
        IOException e = assertThrows(IOException.class, () -> MapInputs.list(folder, vocabulary));
        assertTrue(String.valueOf(e.getMessage()).contains("holds no semantic/*.png"));
    }

    @Test
    void aMissingInputIsRefused() {
        Path missing = folder.resolve("missing");
        IOException e = assertThrows(IOException.class, () -> MapInputs.list(missing, vocabulary));
        assertTrue(String.valueOf(e.getMessage()).contains("missing does not exist"));
    }

    private MapInput only() throws IOException {
        return MapInputs.list(folder, vocabulary).getFirst();
    }

    private void assertRefused(String words) {
        String message = String.valueOf(
                assertThrows(IOException.class, () -> only().read()).getMessage());
        assertTrue(message.contains(words), message);
    }

    private void write(String kind, String name, LabelMap map) throws IOException {
        Files.createDirectories(folder.resolve(kind));
        LabelPng.writeGray16(folder.resolve(kind).resolve(name), map);
    }
}
