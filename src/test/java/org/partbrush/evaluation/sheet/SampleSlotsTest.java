package org.partbrush.evaluation.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.evaluation.JudgedFolder;
import org.partbrush.io.MapInput;
import org.partbrush.io.SampleScenes;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;

class SampleSlotsTest {

    private static final int COUNT = 12;
    private static final Vocabulary OTHER =
            new Vocabulary("other", List.of(new SemanticClass(0, "unlabelled", 0, false, null)));

    @TempDir
    private Path folder;

    private static List<List<String>> names(Vocabulary vocabulary, List<Path> folders) throws IOException {
        return SampleSlots.of(vocabulary, folders, COUNT).stream()
                .map(slot -> slot.stream().map(MapInput::name).toList())
                .toList();
    }

    @Test
    void foldersFillWhatTheProgramsOwnScenesLeave() throws IOException {
        Path cars = JudgedFolder.write(folder.resolve("cars"), 6);
        Path more = JudgedFolder.write(folder.resolve("more"), 3);
        List<List<String>> slots = names(Vocabularies.street(), List.of(cars, more));
        assertEquals(COUNT, slots.size());
        assertEquals(List.of(SampleScenes.all().getFirst().title()), slots.getFirst());
        assertEquals(
                List.of(List.of("0", "1"), List.of("2", "3"), List.of("4", "5"), List.of("0"), List.of("1"), List.of("2")),
                slots.subList(6, COUNT));
    }

    @Test
    void withoutFoldersTheProgramsOwnScenesComeAgain() throws IOException {
        List<List<String>> slots = names(Vocabularies.street(), List.of());
        assertEquals(COUNT, slots.size());
        assertEquals(slots.subList(0, 6), slots.subList(6, COUNT));
    }

    @Test
    void aModelOfOtherClassesNeedsAFolder() {
        IOException refusal = assertThrows(IOException.class, () -> names(OTHER, List.of()));
        assertTrue(String.valueOf(refusal.getMessage()).endsWith("name a folder of label maps with --scenes."));
    }
}
