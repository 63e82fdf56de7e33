package org.partbrush.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.bundle.SampleAddition.Sample;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;

class SampleAdditionTest {

    @TempDir
    private Path scratch;

    private Path bundle;
    private String card;

    @BeforeEach
    void writeBundle() throws IOException {
        bundle = scratch.resolve("model");
        SmallBundle.writeRunnable(scratch, bundle);
        card = Files.readString(bundle.resolve("CARD.md"));
    }

    private static Sample sample(int n) {
        return new Sample("Car " + n + ", without wheel", new byte[] {(byte) n});
    }

    private List<String> samples() throws IOException {
        return ModelBundle.open(bundle).manifest().files().stream()
                .map(BundleFile::path)
                .filter(path -> path.startsWith("samples/"))
                .toList();
    }

    @Test
    void samplesAreListedAndShownInTheCard() throws IOException {
        BundleCheck.check(SampleAddition.add(bundle, List.of(sample(1), sample(2)), "All of one car.")
                .folder());
        assertEquals(List.of("samples/01.jpg", "samples/02.jpg"), samples());
        assertEquals(
                card.strip() + "\n\n## Samples\n\nAll of one car.\n\n![Car 1, without wheel](samples/01.jpg)\n\n"
                        + "![Car 2, without wheel](samples/02.jpg)\n",
                Files.readString(bundle.resolve("CARD.md")));
    }

    @Test
    void aChangedSampleIsFound() throws IOException {
        SampleAddition.add(bundle, List.of(sample(1)), "One.");
        Files.write(bundle.resolve("samples/01.jpg"), new byte[] {9});
        BundleException refusal = assertThrows(BundleException.class, () -> BundleCheck.check(bundle));
        assertTrue(String.valueOf(refusal.getMessage()).contains("samples/01.jpg has been changed"));
    }

    @Test
    void newerSamplesTakeTheOldOnesPlace() throws IOException {
        SampleAddition.add(bundle, List.of(sample(1), sample(2)), "Two.");
        SampleAddition.add(bundle, List.of(sample(3)), "One.");
        assertEquals(List.of("samples/01.jpg"), samples());
        assertFalse(Files.exists(bundle.resolve("samples/02.jpg")));
        assertEquals(
                card.strip() + "\n\n## Samples\n\nOne.\n\n![Car 3, without wheel](samples/01.jpg)\n",
                Files.readString(bundle.resolve("CARD.md")));
    }

    @Test
    void aSectionAfterTheSamplesStays() throws IOException {
        SampleAddition.add(bundle, List.of(sample(1)), "One.");
        Path supports = Files.createDirectories(scratch.resolve("support"));
        Files.write(supports.resolve("1.png"), LabelPng.encodeGray8(LabelMap.filled(20, 10, 1)));
        Path copy = scratch.resolve("copy");
        new CategoryAddition("dog", supports, List.of()).addTo(ModelBundle.open(bundle), copy);
        SampleAddition.add(copy, List.of(sample(2)), "Two.");
        String again = Files.readString(copy.resolve("CARD.md"));
        assertTrue(again.contains("## Added: parts of dog"), again);
        assertFalse(again.contains("One."), again);
    }
}
