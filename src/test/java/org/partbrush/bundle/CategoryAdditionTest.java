package org.partbrush.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.label.Part;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;

/** Classes whose parts PartNet infers from a few support maps, without training. */
class CategoryAdditionTest {

    @TempDir
    private Path folder;

    private ModelBundle bundle;
    private Path supports;

    @BeforeEach
    void writeBundle() throws IOException {
        bundle = SmallBundle.writeRunnable(folder, folder.resolve("model"));
        supports = Files.createDirectories(folder.resolve("support"));
        Files.write(supports.resolve("1.png"), LabelPng.encodeGray8(LabelMap.filled(20, 10, 1)));
    }

    private ModelBundle added(String className, String... parts) throws IOException {
        ModelBundle made =
                new CategoryAddition(className, supports, List.of(parts)).addTo(bundle, folder.resolve("added"));
        return BundleCheck.check(made.folder());
    }

    private static List<String> parts(Vocabulary vocabulary, String className) {
        SemanticClass found = vocabulary.named(className).orElseThrow();
        return found.parts().orElseThrow().parts().stream().map(Part::name).toList();
    }

    @Test
    void aNewClassIsNumberedBehindTheOthersAndItsPartsHaveNoChannelInTheGenerator() throws IOException {
        Vocabulary vocabulary = added("dog").model().vocabulary().toVocabulary();

        SemanticClass dog = vocabulary.named("dog").orElseThrow();
        assertEquals(2, dog.id());
        assertTrue(dog.isThing());
        assertEquals(List.of("part 1"), parts(vocabulary, "dog"));
        assertTrue(vocabulary.partChannel(dog.id(), 1) >= SmallBundle.GENERATOR.partChannels());
        assertTrue(vocabulary.covers(bundle.model().vocabulary().toVocabulary()));
    }

    @Test
    void aClassKeepsItsPartsAndTheirChannelsWhereTheMapsFitThem() throws IOException {
        ModelBundle made = added("car");

        assertEquals(bundle.model().vocabulary(), made.model().vocabulary());
        assertEquals(List.of(), made.manifest().supports().getFirst().classes());
        assertEquals(List.of("car"), made.manifest().supports().getLast().classes());
    }

    @Test
    void namesOfPartsAreReadFromTheFolder() throws IOException {
        Files.writeString(supports.resolve(CategoryAddition.NAMES), "[\"torso\"]");

        assertEquals(List.of("torso"), parts(added("dog").model().vocabulary().toVocabulary(), "dog"));
    }

    @Test
    void givenNamesReplaceTheClassesOwn() throws IOException {
        Vocabulary vocabulary = added("car", "body").model().vocabulary().toVocabulary();

        assertEquals(List.of("body"), parts(vocabulary, "car"));
        assertTrue(vocabulary.partChannel(1, 1) >= SmallBundle.GENERATOR.partChannels());
    }

    @Test
    void supportsAreMadeSquareAndSmall() throws IOException {
        ModelBundle made = added("dog");

        LabelMap map = LabelPng.read(
                made.supportFiles(made.manifest().supports().getLast()).getFirst());
        assertEquals(64, map.width());
        assertEquals(64, map.height());
        assertEquals(0, map.get(32, 2));
        assertEquals(1, map.get(2, 32));
    }

    @Test
    void morePartsThanPartNetHasSlotsAreRefused() throws IOException {
        Files.write(supports.resolve("1.png"), LabelPng.encodeGray8(LabelMap.filled(8, 8, 2)));

        IOException refusal = assertThrows(IOException.class, () -> added("dog"));

        assertTrue(String.valueOf(refusal.getMessage()).contains("parts 1..2"), refusal.getMessage());
    }

    @Test
    void aFolderWithoutMapsIsRefused() throws IOException {
        Files.delete(supports.resolve("1.png"));

        IOException refusal = assertThrows(IOException.class, () -> added("dog"));

        assertTrue(String.valueOf(refusal.getMessage()).contains("holds no support part maps"));
    }
}
