package org.partbrush.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.bundle.SmallBundle;
import org.partbrush.document.Scene;
import org.partbrush.io.Project;
import org.partbrush.io.ProjectFile;
import org.partbrush.io.Underlay;
import org.partbrush.raster.RgbImage;
import org.partbrush.ui.TestScenes;
import org.partbrush.ui.ToyEngine;

class RenderCommandTest {

    @TempDir
    private Path folder;

    @Test
    void resultsAreMadeAgainAndEverythingElseStays() {
        Scene scene = TestScenes.twoCars();
        Underlay photo = new Underlay(new RgbImage(1, 1, new int[1]), 0.5);
        Project rendered = RenderCommand.rendered(new Project(scene, null, null, List.of(), photo), new ToyEngine());
        assertSame(scene, rendered.scene());
        assertSame(photo, rendered.underlay());
        assertTrue(Objects.requireNonNull(rendered.inferred()).get(25, 31) > 0);
        assertEquals(128, Objects.requireNonNull(rendered.image()).width());
    }

    @Test
    void projectOfAnotherVocabularyIsRefusedUnchanged() throws IOException {
        SmallBundle.writeRunnable(folder, folder.resolve("small"));
        Path file = folder.resolve("street.pbrush");
        ProjectFile.write(file, TestScenes.project());
        byte[] before = Files.readAllBytes(file);
        CommandRun run = CommandRun.of(
                "render", file.toString(), "--model", folder.resolve("small").toString());
        assertEquals(2, run.exitCode());
        assertTrue(run.errors().contains("vocabulary street, which model Small does not know"), run.errors());
        assertArrayEquals(before, Files.readAllBytes(file));
    }
}
