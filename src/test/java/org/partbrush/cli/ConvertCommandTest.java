package org.partbrush.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partbrush.document.Scenes;
import org.partbrush.io.Project;
import org.partbrush.io.ProjectFile;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;

class ConvertCommandTest {

    private final Project project = new Project(Scenes.twoCars(), Scenes.inferredParts(), null);

    @TempDir
    private Path folder;

    @BeforeEach
    void writeProject() throws IOException {
        ProjectFile.write(folder.resolve("yard.pbrush"), project);
    }

    private CommandRun convert(String input, String format, String out, String... more) {
        String[] arguments = new String[6 + more.length];
        System.arraycopy(
                new String[] {
                    "convert",
                    folder.resolve(input).toString(),
                    "--to",
                    format,
                    "--out",
                    folder.resolve(out).toString()
                },
                0,
                arguments,
                0,
                6);
        System.arraycopy(more, 0, arguments, 6, more.length);
        return CommandRun.of(arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "cityscapes, yard_gtFine_instanceIds.png",
        "coco-panoptic, panoptic.json",
        "panoptic-parts, yard_gtFinePanopticParts.tif",
        "openraster, yard.ora",
        "folder, semantic/yard.png",
        "pbrush, yard.pbrush"
    })
    void everyFormatIsWrittenIntoAFolder(String format, String file) {
        CommandRun run = convert("yard.pbrush", format, "out");

        assertEquals(0, run.exitCode(), run.errors());
        assertTrue(Files.exists(folder.resolve("out").resolve(file)));
    }

    @Test
    void aProjectSurvivesTheWayThroughAFolder() throws IOException {
        convert("yard.pbrush", "folder", "maps");
        convert("maps", "pbrush", "again/yard.pbrush");

        Project again = ProjectFile.read(folder.resolve("again/yard.pbrush"));
        assertEquals(project.scene(), again.scene());
        assertEquals(project.inferred(), again.inferred());
    }

    @Test
    void aPathWithTheFormatsEndIsTheFile() {
        assertEquals(0, convert("yard.pbrush", "openraster", "picture.ora").exitCode());
        assertTrue(Files.isRegularFile(folder.resolve("picture.ora")));
    }

    @Test
    void aPathWithAnotherEndIsRefused() {
        CommandRun run = convert("yard.pbrush", "panoptic-parts", "parts.tif");

        assertEquals(2, run.exitCode());
        assertTrue(run.errors().contains("a file *_gtFinePanopticParts.tif"), run.errors());
    }

    @Test
    void filesAreReplacedOnlyWithLeave() {
        convert("yard.pbrush", "openraster", "a.ora");

        assertEquals(2, convert("yard.pbrush", "openraster", "a.ora").exitCode());
        assertEquals(
                0, convert("yard.pbrush", "openraster", "a.ora", "--overwrite").exitCode());
    }

    @Test
    void oneBadSceneOfABatchWritesNothing() throws IOException {
        Path semantic = Files.createDirectories(folder.resolve("maps/semantic"));
        LabelPng.writeGray16(semantic.resolve("a.png"), LabelMap.filled(8, 8, 3));
        LabelPng.writeGray16(semantic.resolve("b.png"), LabelMap.filled(8, 8, 99));

        assertEquals(2, convert("maps", "cityscapes", "out").exitCode());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void theVocabularyOfAFolderCanBeChosen() throws IOException {
        Path semantic = Files.createDirectories(folder.resolve("maps/semantic"));
        LabelPng.writeGray16(semantic.resolve("a.png"), LabelMap.filled(8, 8, 33));

        convert("maps", "cityscapes", "out", "--vocabulary", "cityscapes");
        assertEquals(
                33, LabelPng.read(folder.resolve("out/a_gtFine_labelIds.png")).get(0, 0));
    }

    @Test
    void anUnknownFormatIsOneSentence() {
        CommandRun run = convert("yard.pbrush", "gif", "out");

        assertEquals(2, run.exitCode());
        assertEquals(1, run.errors().lines().count(), run.errors());
        assertTrue(run.errors().contains("coco-panoptic"), run.errors());
    }
}
