package org.partbrush.io.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partbrush.document.Scene;
import org.partbrush.document.Scenes;
import org.partbrush.io.Project;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.SemanticClass;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelTiff;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;

class SceneExportTest {

    private static final Scene SCENE = Scenes.twoCars();

    @TempDir
    private Path folder;

    private static SceneContent content(Scene scene) {
        int[] pixels = new int[scene.width() * scene.height()];
        Arrays.fill(pixels, 0xFF336699);
        RgbImage picture = new RgbImage(scene.width(), scene.height(), pixels);
        return new SceneContent("yard", new Project(scene, Scenes.inferredParts(), picture));
    }

    private static SceneContent unrendered() {
        return new SceneContent("yard", new Project(SCENE, null, null));
    }

    @Test
    void cocoSegmentsHaveTheirAreasAndBoxes() throws IOException {
        var files = new CocoPanopticExport().files(content(SCENE));
        var annotation = CocoPanopticJson.parse(files.getLast().content(), "yard.json")
                .annotations()
                .getFirst();
        assertEquals("yard.png", annotation.fileName());
        assertEquals(
                List.of(
                        new CocoPanopticJson.Segment(149_000, 149, 200 * 150 - 4000 - 2400, List.of(0, 0, 200, 150), 0),
                        new CocoPanopticJson.Segment(3000, 3, 4000, List.of(10, 40, 80, 50), 0),
                        new CocoPanopticJson.Segment(3001, 3, 2400, List.of(120, 60, 60, 40), 0)),
                annotation.segments());
    }

    @Test
    void thingsWithoutObjectsAreACocoCrowd() throws IOException {
        Scene crowd = SCENE.withMaps(SCENE.semanticMap(), LabelMap.filled(200, 150, 0), SCENE.partEdits());
        var files = new CocoPanopticExport().files(content(crowd));
        var segments = CocoPanopticJson.parse(files.getLast().content(), "yard.json")
                .annotations()
                .getFirst()
                .segments();
        assertEquals(1, segments.getLast().iscrowd());
        assertEquals(6400, segments.getLast().area());
    }

    @Test
    void manyScenesShareOneCocoFile() throws IOException {
        ExportRun run = new ExportRun(new CocoPanopticExport(), new ExportFolder(folder, false));
        run.write(content(SCENE));
        run.write(new SceneContent("street", content(SCENE).project()));
        run.finish();
        var joined = CocoPanopticJson.parse(Files.readAllBytes(folder.resolve("panoptic.json")), "panoptic.json");
        assertEquals(
                List.of(1L, 2L),
                joined.images().stream().map(CocoPanopticJson.Image::id).toList());
        assertEquals(2L, joined.annotations().getLast().imageId());
        assertTrue(Files.exists(folder.resolve("street.png")));
        assertFalse(Files.exists(folder.resolve("street.json")));
    }

    @Test
    void panopticPartsCountsObjectsWithinTheirClass() throws IOException {
        var file = new PanopticPartsExport().files(content(SCENE)).getFirst();
        var uids = LabelTiff.decode(file.content(), file.path());
        assertEquals(7, uids.get(0, 0));
        assertEquals(2600002, uids.get(20, 80));
        assertEquals(2600105, uids.get(150, 70));
    }

    @Test
    void objectsWithoutKnownPartsGetNoPartNumber() throws IOException {
        var file = new PanopticPartsExport().files(unrendered()).getFirst();
        assertEquals(26001, LabelTiff.decode(file.content(), file.path()).get(150, 70));
    }

    @Test
    void openRasterBeginsWithItsStoredMimetype() throws IOException {
        byte[] file = new OpenRasterExport().files(content(SCENE)).getFirst().content();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            ZipEntry first = zip.getNextEntry();
            assertEquals("mimetype", first.getName());
            assertEquals(ZipEntry.STORED, first.getMethod());
            assertEquals("image/openraster", new String(zip.readAllBytes(), StandardCharsets.US_ASCII));
        }
        // Programs that know files by their first bytes look at these places.
        assertEquals("mimetypeimage/openraster", new String(file, 30, 24, StandardCharsets.US_ASCII));
    }

    @Test
    void everyOpenRasterLayerIsThere() throws IOException {
        Map<String, byte[]> entries = unzipped(new OpenRasterExport().files(content(SCENE)));
        String stack = new String(entries.get("stack.xml"), StandardCharsets.UTF_8);
        for (String layer : List.of("parts", "objects", "picture", "layout")) {
            assertTrue(stack.contains("src=\"data/" + layer + ".png\""), stack);
            assertEquals(
                    200,
                    PictureFile.decode(Objects.requireNonNull(entries.get("data/" + layer + ".png")), layer)
                            .width());
        }
        assertTrue(entries.containsKey("Thumbnails/thumbnail.png"));
    }

    @Test
    void theMergedOpenRasterPictureIsTheLayoutWhereNothingWasRendered() throws IOException {
        Map<String, byte[]> entries = unzipped(new OpenRasterExport().files(unrendered()));
        RgbImage merged = PictureFile.decode(Objects.requireNonNull(entries.get("mergedimage.png")), "mergedimage.png");
        assertEquals(0xFF804080, merged.pixels()[0]);
    }

    private static Map<String, byte[]> unzipped(List<OutputFile> files) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(files.getFirst().content()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    @ParameterizedTest
    @CsvSource({"PNG, yard.png", "JPEG, yard.jpg"})
    void picturesAreWrittenInTheirFormat(PictureExport.Format format, String name) throws IOException {
        OutputFile file = new PictureExport(format).files(content(SCENE)).getFirst();
        assertEquals(name, file.path());
        assertEquals(150, PictureFile.decode(file.content(), name).height());
    }

    @Test
    void aPictureThatWasNeverRenderedIsRefused() {
        IOException refusal =
                assertThrows(IOException.class, () -> new PictureExport(PictureExport.Format.TIFF).files(unrendered()));
        assertEquals("The scene yard has no picture yet; render it first.", refusal.getMessage());
    }

    @Test
    void vocabulariesThatCityscapesDoesNotKnowAreRefused() {
        Vocabulary farm = new Vocabulary("farm", List.of(new SemanticClass(0, "mud", 0, false, null)));
        SceneContent mud = new SceneContent("mud", new Project(Scene.blank(farm, 4, 4, 0), null, null));
        IOException refusal = assertThrows(IOException.class, () -> new CityscapesExport().files(mud));
        assertTrue(String.valueOf(refusal.getMessage())
                .startsWith("Nobody knows the Cityscapes classes of vocabulary farm"));
    }

    @Test
    void partsSetByHandWinOverInferredOnes() {
        LabelMap.Editor edits = SCENE.partEdits().edit();
        edits.set(20, 80, Scenes.WINDOW_PART);
        LabelMap parts = content(SCENE.withPartEdits(edits.build())).partMap();
        assertEquals(Scenes.WINDOW_PART, parts.get(20, 80));
        assertEquals(Scenes.WHEEL_PART, parts.get(21, 80));
        assertEquals(0, parts.get(0, 0));
    }

    @Test
    void partsThatNobodyKnowsStayUnknown() {
        assertEquals(PartVocabulary.UNKNOWN, unrendered().partMap().get(20, 80));
    }

    @Test
    void nothingIsReplacedWithoutLeave() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "old");
        List<OutputFile> files = List.of(new OutputFile("a.txt", new byte[1]), new OutputFile("b.txt", new byte[1]));
        assertThrows(IOException.class, () -> new ExportFolder(folder, false).write(files));
        assertFalse(Files.exists(folder.resolve("a.txt")));
        new ExportFolder(folder, true).write(files);
        assertEquals(1, Files.size(folder.resolve("b.txt")));
    }
}
