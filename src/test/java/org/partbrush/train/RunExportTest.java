package org.partbrush.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.bundle.BundleCheck;
import org.partbrush.bundle.ColourAddition;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.io.Vocabularies;
import org.partbrush.nn.ColourPalettes;
import org.partbrush.nn.ColourScale;
import org.partbrush.nn.Colours;
import org.partbrush.nn.FloatTable;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.Mottling;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.ToneMaps;
import org.partbrush.nn.WeightFileException;
import org.partbrush.train.data.MadeUpScenes;

/** A bundle out of a training's run folder and the bundle that comes with the program. */
class RunExportTest {

    private static final Path STREET = Path.of("models/street");

    @TempDir
    private Path folder;

    private ModelBundle base;

    @BeforeEach
    void openBase() throws IOException {
        base = ModelBundle.open(STREET);
    }

    private Path trained() throws IOException {
        MadeUpScenes.write(folder.resolve("data/cars/train"), 2, 48, 40);
        Map<String, Object> tiny = Map.of(
                "generator.channels", 1,
                "generator.spadeHidden", 4,
                "discriminator.widths", List.of(3, 4, 4, 4, 4, 4),
                "discriminator.last", 4,
                "sets", Map.of("cars", 1.0),
                "size", 32,
                "batch", 1,
                "precision", "FLOAT32",
                "refreshBatches", 1);
        Path run = folder.resolve("run");
        TrainingRequest request = new TrainingRequest(
                folder.resolve("data"), run, "street", new ConfigChanges(tiny), 5, 1, false, null, null, null);
        GeneratorTraining.run(request, Vocabularies.street(), new RecordingMonitor());
        return run;
    }

    @Test
    void aGeneratorsRunTakesTheRestFromTheBundle() throws IOException {
        Path run = trained();
        Files.writeString(run.resolve("CARD.md"), "# Tiny");

        RunExport.of(List.of(run), base).write(folder.resolve("bundle"));

        ModelBundle made = BundleCheck.check(folder.resolve("bundle"));
        assertEquals(1, made.model().generator().channels());
        assertEquals(1, made.model().training().generatorSteps());
        assertEquals(base.model().partNet(), made.model().partNet());
        assertEquals(16, made.colours().orElseThrow().scale().classes());
        assertEquals("# Tiny", Files.readString(made.folder().resolve("CARD.md")));
    }

    @Test
    void coloursOfOtherClassesAreRefused() throws IOException {
        Path bundle = folder.resolve("bundle");
        RunExport.of(List.of(trained()), base).write(bundle);
        Path wrong = folder.resolve("wrong.safetensors");
        Safetensors.write(wrong, colours(2, 1).save(), Map.of());

        IOException refusal = assertThrows(IOException.class, () -> ColourAddition.add(bundle, wrong));

        assertTrue(String.valueOf(refusal.getMessage()).contains("no tensor mean of the shape [16, 10, 6]"));
        assertTrue(ModelBundle.open(bundle).colours().isPresent());
    }

    @Test
    void aGeneratorWithTooLittleNoiseCannotBeToldColours() {
        GeneratorConfig narrow =
                ConfigChanges.read("{\"noiseChannels\":5}", GeneratorConfig.street(), GeneratorConfig.class);

        assertThrows(WeightFileException.class, () -> Colours.of(colours(16, 10).save(), narrow));
    }

    private static Colours colours(int classes, int parts) {
        FloatTable table = FloatTable.zeros(classes, parts, ColourScale.AXES);
        return new Colours(
                new ColourScale(table, table, table),
                ColourPalettes.empty(classes, parts),
                Mottling.none(classes),
                ToneMaps.NONE);
    }

    @Test
    void aFolderThatIsNoRunIsRefused() {
        IOException refusal = assertThrows(IOException.class, () -> RunExport.of(List.of(folder), base));

        assertTrue(String.valueOf(refusal.getMessage()).contains("no training run with weights"));
    }
}
