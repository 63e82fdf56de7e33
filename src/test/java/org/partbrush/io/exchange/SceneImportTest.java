package org.partbrush.io.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.document.Scene;
import org.partbrush.document.Scenes;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import org.partbrush.raster.LabelTiff;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;
import org.partbrush.raster.WideLabelMap;

class SceneImportTest {

    private final Vocabulary street = Vocabularies.street();

    @TempDir
    private Path folder;

    private Path gray(String name, int... labels) throws IOException {
        return write(name, LabelPng.encodeGray16(LabelMap.of(labels.length, 1, labels)));
    }

    private Path picture(String name, int... colours) throws IOException {
        return write(name, PictureFile.encodePng(new RgbImage(colours.length, 1, colours)));
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private void assertRefused(SceneImport format, Path file, String reason) {
        String message = String.valueOf(
                assertThrows(IOException.class, () -> format.read(file, street)).getMessage());
        assertTrue(message.contains(reason), message);
    }

    @Test
    void cityscapesClassesAreTranslatedToTheVocabulary() throws IOException {
        Scene scene = new CityscapesImport().read(gray("a_gtFine_labelIds.png", 7, 29, 33, 4), street);
        assertEquals("road", street.get(scene.semanticMap().get(0, 0)).name());
        assertEquals("truck/bus", street.get(scene.semanticMap().get(1, 0)).name());
        assertEquals(
                "rider/bicycle/motorcycle",
                street.get(scene.semanticMap().get(2, 0)).name());
        assertEquals(0, scene.semanticMap().get(3, 0));
    }

    @Test
    void cityscapesGroupsAreNoObjects() throws IOException {
        Path labels = gray("a_gtFine_labelIds.png", 26, 26, 26);
        gray("a_gtFine_instanceIds.png", 26000, 26001, 26);
        Scene scene = new CityscapesImport().read(labels, street);
        assertNotEquals(scene.instanceMap().get(0, 0), scene.instanceMap().get(1, 0));
        assertEquals(0, scene.instanceMap().get(2, 0));
    }

    @Test
    void aFileOfAnotherNameIsNoCityscapesFile() throws IOException {
        assertRefused(new CityscapesImport(), gray("a.png", 7), "choose a file *_gtFine_labelIds.png");
    }

    @Test
    void adeObjectsComeFromTheFolderBeside() throws IOException {
        Path labels = gray("annotations/validation/a.png", 21, 21, 7, 13);
        picture("annotations_instance/validation/a.png", 0x090100, 0x090200, 0, 0x040100);
        Scene scene = new Ade20kImport().read(labels, street);
        assertEquals(Scenes.CAR, scene.semanticMap().get(0, 0));
        assertEquals(LabelMap.of(4, 1, new int[] {1, 2, 0, 3}), scene.instanceMap());
    }

    @Test
    void adeWithoutInstancesTakesConnectedRegions() throws IOException {
        Scene scene = new Ade20kImport().read(gray("a.png", 21, 7, 21), street);
        assertEquals(LabelMap.of(3, 1, new int[] {1, 0, 2}), scene.instanceMap());
    }

    @Test
    void cocoNeedsItsJsonFile() throws IOException {
        assertRefused(new CocoPanopticImport(), picture("val/a.png", 0x010000), "put it at " + folder + "/val/a.json");
    }

    @Test
    void cocoReadsTheJsonFileOfTheWholeSet() throws IOException {
        Path png = picture("val/a.png", 0x010000, 0x020000, 0);
        Files.writeString(folder.resolve("val.json"), """
                {"info": {}, "annotations": [{"image_id": 9, "file_name": "a.png", "segments_info": [
                {"id": 1, "category_id": 149, "area": 1, "bbox": [0, 0, 1, 1], "iscrowd": 0},
                {"id": 2, "category_id": 3, "area": 1, "bbox": [1, 0, 1, 1], "iscrowd": 0}]}]}
                """);
        Scene scene = new CocoPanopticImport().read(png, street);
        assertEquals(LabelMap.of(3, 1, new int[] {Scenes.ROAD, Scenes.CAR, 0}), scene.semanticMap());
        assertEquals(LabelMap.of(3, 1, new int[] {0, 1, 0}), scene.instanceMap());
    }

    @Test
    void aCocoSegmentWithoutEntryIsNamed() throws IOException {
        Path png = picture("a.png", 0x010000);
        Files.writeString(folder.resolve("a.json"), "{\"annotations\": [{\"image_id\": 1, \"file_name\": \"a.png\"}]}");
        assertRefused(new CocoPanopticImport(), png, "has the segment 1 at pixel (0, 0)");
    }

    @Test
    void brokenCocoJsonIsNamed() throws IOException {
        Path png = picture("a.png", 0x010000);
        Files.writeString(folder.resolve("a.json"), "{\"annotations\": 7}");
        assertRefused(new CocoPanopticImport(), png, "a.json is no JSON file of COCO panoptic annotations");
    }

    @Test
    void aPictureOfOtherColoursIsRefused() throws IOException {
        Path file = picture("a.png", 0x804080, 0x010203, 0x010204);
        assertRefused(new ColourMapImport(street), file, "Only 33 % of the pixels");
    }

    @Test
    void aSoftEdgeIsUnlabelled() throws IOException {
        Scene scene = new ColourMapImport(street).read(picture("a.png", 0x804080, 0x606060, 0x4682b4), street);
        assertEquals(0, scene.semanticMap().get(1, 0));
        assertEquals("sky", street.get(scene.semanticMap().get(2, 0)).name());
    }

    @Test
    void coloursOfAnotherVocabularyAreTranslated() throws IOException {
        Vocabulary cityscapes = Vocabularies.named("cityscapes").orElseThrow();
        int motorcycle = cityscapes.named("motorcycle").orElseThrow().rgb();
        Scene scene = new ColourMapImport(cityscapes).read(picture("a.png", 0x804080, motorcycle), street);
        assertEquals("road", street.get(scene.semanticMap().get(0, 0)).name());
        assertEquals(
                "rider/bicycle/motorcycle",
                street.get(scene.semanticMap().get(1, 0)).name());
    }

    @Test
    void aClassBeyondTheVocabularyIsNamed() throws IOException {
        assertRefused(new IndexedMapImport(), gray("a.png", 3, 16), "has the label 16 at pixel (1, 0)");
    }

    @Test
    void aNumberThatPanopticPartsDoesNotUseIsNamedWithItsPixel() throws IOException {
        Path file = write("a.tif", LabelTiff.encode(new WideLabelMap(2, 1, new int[] {7, 500})));
        assertRefused(new PanopticPartsImport(), file, "a.tif at pixel (1, 0) has the number 500");
    }

    @Test
    void partsThatAClassDoesNotHaveAreLeftToBeInferred() throws IOException {
        Path file = write("a.tif", LabelTiff.encode(new WideLabelMap(2, 1, new int[] {2600002, 2600009})));
        Scene scene = new PanopticPartsImport().read(file, street);
        assertEquals(LabelMap.of(2, 1, new int[] {2, 255}), scene.partEdits());
    }

    @Test
    void aMapOutsideAFolderOfMapsIsRefused() throws IOException {
        assertRefused(new FolderImport(), gray("a.png", 3), "is not in a folder named semantic");
    }
}
