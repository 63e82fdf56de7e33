package org.partbrush.train.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partbrush.train.parity.Parity.Outcome;
import org.partbrush.train.parity.Parity.Result;

/** The networks and losses against the reference: the selection in the project, and all cases where they lie beside it. */
class ParityTest {

    private static final Path SELECTION = Path.of("src/test/resources/fixtures");

    static Stream<Path> fixtureFolders() {
        return Stream.of(
                        SELECTION,
                        Path.of("../shared/reference/fixtures"),
                        Path.of("../shared/reference/street_fixtures"))
                .filter(Files::isDirectory);
    }

    @ParameterizedTest
    @MethodSource("fixtureFolders")
    void networksAndLossesEqualTheReference(Path fixtures) throws IOException {
        List<Result> results = Parity.run(fixtures, result -> {});

        assertEquals(
                List.of(),
                results.stream().filter(r -> r.outcome() == Outcome.FAIL).toList());
        assertTrue(results.stream().anyMatch(r -> r.outcome() == Outcome.PASS));
    }

    @Test
    void everyCaseOfTheSelectionIsBuilt() throws IOException {
        List<Result> results = Parity.run(SELECTION, result -> {});

        assertEquals(31, results.size());
        assertTrue(results.stream().allMatch(r -> r.outcome() == Outcome.PASS));
    }

    @Test
    void aChangedExpectationFails(@TempDir Path folder) throws IOException {
        copyCase("spade_norm/ks1", folder);
        Path tensors = folder.resolve("spade_norm/ks1/tensors.safetensors");
        byte[] bytes = Files.readAllBytes(tensors);
        bytes[bytes.length - 1] ^= 1; // the exponent of the last value of out.y
        Files.write(tensors, bytes);

        List<Result> results = Parity.run(folder, result -> {});

        assertEquals(Outcome.FAIL, results.getFirst().outcome());
        assertFalse(results.getFirst().failures().isEmpty());
    }

    @Test
    void anUnknownComponentIsNotBuilt(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("INDEX.json"), "[{\"path\": \"a/b\", \"component\": \"telepathy\"}]");

        assertEquals(
                Outcome.NOT_BUILT, Parity.run(folder, result -> {}).getFirst().outcome());
    }

    @Test
    void aFolderWithoutIndexIsRefusedInOneSentence(@TempDir Path folder) {
        IOException refusal = assertThrows(IOException.class, () -> Parity.run(folder, result -> {}));

        assertEquals(folder + " is no folder of fixtures: it has no INDEX.json.", refusal.getMessage());
    }

    private static void copyCase(String path, Path folder) throws IOException {
        Files.createDirectories(folder.resolve(path));
        List<Path> files = new ArrayList<>();
        try (Stream<Path> listed = Files.list(SELECTION.resolve(path))) {
            listed.forEach(files::add);
        }
        for (Path file : files) {
            Files.copy(file, folder.resolve(path).resolve(file.getFileName()));
        }
        Files.writeString(
                folder.resolve("INDEX.json"), "[{\"path\": \"" + path + "\", \"component\": \"spade_norm\"}]");
    }
}
