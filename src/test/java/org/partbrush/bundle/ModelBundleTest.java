package org.partbrush.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partbrush.nn.WeightTensor;
import org.partbrush.nn.WeightTensor.DType;

class ModelBundleTest {

    @TempDir
    private Path scratch;

    private Path folder;

    @BeforeEach
    void writeABundle() throws IOException {
        folder = scratch.resolve("models/street");
        SmallBundle.write(scratch, folder);
    }

    private void edit(String before, String after) throws IOException {
        Path manifest = folder.resolve(BundleManifest.FILE);
        String json = Files.readString(manifest);
        assertTrue(json.contains(before), json);
        Files.writeString(manifest, json.replace(before, after));
    }

    private String refusal() {
        return String.valueOf(assertThrows(BundleException.class, () -> ModelBundle.open(folder))
                .getMessage());
    }

    @Test
    void whatIsWrittenIsOpened() throws IOException {
        ModelBundle bundle = ModelBundle.open(folder);

        assertEquals(SmallBundle.GENERATOR, bundle.model().generator());
        assertEquals(SmallBundle.PARTNET, bundle.model().partNet());
        assertEquals(
                "wheel",
                bundle.model()
                        .vocabulary()
                        .toVocabulary()
                        .get(1)
                        .parts()
                        .orElseThrow()
                        .part(1)
                        .orElseThrow()
                        .name());
        assertEquals(
                List.of(folder.resolve("support/car/1.png")),
                bundle.supportFiles(bundle.manifest().supports().getFirst()));
    }

    @Test
    void kernelsAreStoredAsHalvesAndVectorsAsFloats() throws IOException {
        var weights = ModelBundle.open(folder).generatorWeights();
        WeightTensor kernel = Objects.requireNonNull(weights.get("conv.weight"));
        WeightTensor bias = Objects.requireNonNull(weights.get("conv.bias"));

        assertEquals(DType.F16, kernel.type());
        assertArrayEquals(new float[] {0.099975586f, 2}, kernel.toFloats());
        assertArrayEquals(new float[] {0.1f, 2}, bias.toFloats());
    }

    @Test
    void oneMessageNamesEveryDifference() throws IOException {
        Files.delete(folder.resolve("preview.png"));
        Files.writeString(folder.resolve("CARD.md"), "longer than it was");
        byte[] map = Files.readAllBytes(folder.resolve("support/car/1.png"));
        map[map.length / 2] ^= 1;
        Files.write(folder.resolve("support/car/1.png"), map);

        assertEquals(
                folder + " is not a usable model bundle: support/car/1.png has been changed; preview.png is missing; "
                        + "CARD.md has 18 bytes instead of 8; install it again or choose another one.",
                refusal());
    }

    @Test
    void aGeneratorOfAnOlderBundleGrowsItsMapsByNearestUpsampling() throws IOException {
        edit(",\n      \"bilinear\" : true,\n      \"replicatePadding\" : true,\n      \"softEdges\" : true", "");

        assertFalse(ModelBundle.open(folder).model().generator().bilinear());
    }

    @Test
    void aGeneratorOfAnOlderBundleFindsZerosBeyondTheEdges() throws IOException {
        edit(",\n      \"replicatePadding\" : true", "");

        assertFalse(ModelBundle.open(folder).model().generator().replicatePadding());
    }

    @Test
    void aGeneratorOfAnOlderBundleHasHardEdges() throws IOException {
        edit(",\n      \"softEdges\" : true", "");

        assertFalse(ModelBundle.open(folder).model().generator().softEdges());
    }

    @Test
    void aFolderWithoutManifestIsNoBundle() throws IOException {
        Files.delete(folder.resolve(BundleManifest.FILE));

        assertTrue(refusal().contains("it has no bundle.json"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"formatVersion\" : 1 | \"formatVersion\" : 2 | format version 2",
                "\"licence\" | \"license\" | is damaged at line",
                "\"id\" : \"small\", | \"id\" : \"small\", \"id\" : \"big\", | Duplicate",
                "\"id\" : \"small\", | \"id\" : null, | is damaged at line",
                "\"blocks\" : 3 | \"blocks\" : 7 | 1 to 6 blocks",
                "\"path\" : \"preview.png\" | \"path\" : \"../preview.png\" | unsafe path ../preview.png",
                "\"path\" : \"preview.png\" | \"path\" : \"CARD.md\" | lists CARD.md twice",
                "\"path\" : \"generator.safetensors\" | \"path\" : \"gone.safetensors\" | no generator weights",
                "\"semanticClasses\" : 2 | \"semanticClasses\" : 3 | has 3 classes but its vocabulary only 2",
                "\"partChannels\" : 2 | \"partChannels\" : 3 | has 3 part channels but its vocabulary only 2",
                "[ \"support/car/1.png\" ] | [ ] | car has no support maps",
                "\"category\" : \"car\" | \"category\" : \"cat\" | but its PartNet needs [car]",
                "\"parts\" : \"car\" | \"parts\" : \"cat\" | unknown part vocabulary cat"
            })
    void aManifestThatContradictsItselfIsRefused(String before, String after, String phrase) throws IOException {
        edit(before, after);

        String message = refusal();
        assertTrue(message.contains(phrase), message);
        assertTrue(message.lines().count() == 1, message);
    }

    @Test
    void aBundleIsNotWrittenOverAnother() {
        assertThrows(FileAlreadyExistsException.class, () -> SmallBundle.write(scratch, folder));
    }

    @Test
    void theFirstPlaceWithAModelIsTaken() {
        ModelLocator locator = new ModelLocator(List.of(scratch.resolve("elsewhere"), scratch));

        assertEquals(Optional.of(folder), locator.find());
    }

    @Test
    void noPlaceMayHaveAModel() {
        assertEquals(Optional.empty(), new ModelLocator(List.of(folder)).find());
    }
}
