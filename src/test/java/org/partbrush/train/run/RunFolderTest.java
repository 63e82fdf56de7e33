package org.partbrush.train.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.io.Vocabularies;
import org.partbrush.nn.WeightTensor;
import org.partbrush.raster.PictureFile;
import org.partbrush.train.data.Frame;
import org.partbrush.train.data.SceneBatch;

class RunFolderTest {

    @TempDir
    Path path;

    private void save(long step) throws IOException {
        store().save(
                        new Progress(step, 1.5),
                        Map.of("g", () -> Map.of("w", WeightTensor.ofFloats(new float[] {step}, 1))));
    }

    private CheckpointStore store() {
        return new CheckpointStore(path.resolve("checkpoints"));
    }

    @Test
    void theNewestCheckpointComesBackWhole() throws IOException {
        save(9);
        save(10);
        Checkpoint last = store().last().orElseThrow();
        assertEquals(new Progress(10, 1.5), last.progress());
        assertArrayEquals(
                new float[] {10}, last.part("g").values().iterator().next().toFloats());
    }

    @Test
    void aPartThatACheckpointDoesNotHaveIsNamed() throws IOException {
        save(1);
        Checkpoint last = store().last().orElseThrow();
        IOException failure = assertThrows(IOException.class, () -> last.part("partnet"));
        assertTrue(String.valueOf(failure.getMessage()).contains("has no partnet"));
    }

    @Test
    void twoCheckpointsAreKept() throws IOException {
        for (int step = 1; step <= 4; step++) {
            save(step);
        }
        try (Stream<Path> kept = Files.list(path.resolve("checkpoints"))) {
            assertEquals(
                    List.of("step-00000003", "step-00000004"),
                    kept.map(p -> p.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void anUnfinishedCheckpointIsNotSeen() throws IOException {
        save(1);
        Files.createDirectories(path.resolve("checkpoints/unfinished"));
        assertEquals(1, store().last().orElseThrow().progress().step());
    }

    @Test
    void aDamagedCheckpointIsNamed() throws IOException {
        save(1);
        Files.writeString(path.resolve("checkpoints/step-00000001/checkpoint.json"), "{");
        IOException failure = assertThrows(IOException.class, () -> store().last());
        assertTrue(String.valueOf(failure.getMessage()).contains("damaged checkpoint.json"));
    }

    @Test
    void aRunIsNotOverwritten() throws IOException {
        RunFolder.open(path, false).begin(Map.of());
        assertThrows(IOException.class, () -> RunFolder.open(path, false));
        assertEquals(path, RunFolder.open(path, true).path());
    }

    @Test
    void thereMustBeARunToResume() {
        assertThrows(IOException.class, () -> RunFolder.open(path, true));
    }

    @Test
    void theLogGoesOnBehindWhatItHolds() throws IOException {
        for (int step = 1; step <= 2; step++) {
            try (TrainingLog log = new TrainingLog(path.resolve("log.jsonl"))) {
                log.write(Map.of("step", step));
            }
        }
        assertEquals(List.of("{\"step\":1}", "{\"step\":2}"), Files.readAllLines(path.resolve("log.jsonl")));
    }

    @Test
    void aSampleShowsMapPartsRealAndGenerated() throws IOException {
        SceneBatch scene = new SceneBatch(
                1, Frame.square(1), new float[] {1, 1, 1}, new byte[] {3}, new byte[] {0}, new byte[] {2}, List.of());
        SampleGrid grid = new SampleGrid(Vocabularies.street());
        RunFolder folder = RunFolder.open(path, false);
        folder.begin(Map.of());
        folder.writeSample(7, grid.paint(List.of(new SampleGrid.Row(scene, new float[] {-1, -1, 1}))));
        int[] pixels = PictureFile.read(folder.samples().resolve("0000007.png")).pixels();
        int road = Vocabularies.street().get(3).rgb();
        int wheel = Vocabularies.street()
                .get(12)
                .parts()
                .orElseThrow()
                .parts()
                .get(1)
                .rgb();
        assertArrayEquals(new int[] {0xFF000000 | road, 0xFF000000 | wheel, 0xFFFFFFFF, 0xFF0000FF}, pixels);
    }
}
