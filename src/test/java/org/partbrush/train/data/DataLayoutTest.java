package org.partbrush.train.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
import org.partbrush.train.data.DataLayout.Split;
import org.partbrush.train.data.PublicLayouts.Thing;

class DataLayoutTest {

    @TempDir
    private Path root;

    private LoadedSample read(String vocabulary) throws IOException {
        SceneSource source = DataLayout.open(root, Split.TRAINING);
        return source.read(source.names().getFirst(), vocabulary(vocabulary));
    }

    private static Vocabulary vocabulary(String id) {
        return Vocabularies.named(id).orElseThrow();
    }

    private static int at(Pixels map, Thing thing) {
        for (int i = map.values().length - 1; i >= 0; i--) {
            if (PublicLayouts.at(i) == thing) {
                return map.values()[i];
            }
        }
        throw new AssertionError(thing);
    }

    private static void assertClasses(LoadedSample sample, int road, int car, int person) {
        assertEquals(road, at(sample.semantic(), Thing.ROAD));
        assertEquals(car, at(sample.semantic(), Thing.LEFT_CAR));
        assertEquals(person, at(sample.semantic(), Thing.PERSON));
    }

    /** Nothing on the road, and three ids for three objects. */
    private static void assertObjectsAreTold(LoadedSample sample) {
        assertEquals(0, at(sample.instance(), Thing.ROAD));
        int left = at(sample.instance(), Thing.LEFT_CAR);
        int right = at(sample.instance(), Thing.RIGHT_CAR);
        int person = at(sample.instance(), Thing.PERSON);
        assertTrue(left > 0 && right > 0 && person > 0);
        assertNotEquals(left, right);
        assertNotEquals(left, person);
    }

    private static void assertFails(String reason, Executable reading) {
        String message = String.valueOf(assertThrows(IOException.class, reading).getMessage());
        assertTrue(message.contains(reason), message);
    }

    @Test
    void cityscapesGivesLabelIdsAndFullInstanceIds() throws IOException {
        PublicLayouts.cityscapes(root, "train");
        LoadedSample sample = read("cityscapes");
        assertClasses(sample, 7, 26, 24);
        assertEquals(26001, at(sample.instance(), Thing.RIGHT_CAR));
        assertObjectsAreTold(sample);
    }

    @Test
    void cityscapesServesOtherVocabulariesToo() throws IOException {
        PublicLayouts.cityscapes(root, "train");
        assertClasses(read("street"), 3, 12, 10);
    }

    @Test
    void cityscapesHoldsBackItsValidationScenes() throws IOException {
        PublicLayouts.cityscapes(root, "train");
        PublicLayouts.cityscapes(root, "val");
        assertEquals(
                List.of(PublicLayouts.CITYSCAPES_NAME),
                DataLayout.open(root, Split.HELD_BACK).names());
    }

    @Test
    void panopticPartsGivesPartsOfEveryObject() throws IOException {
        PublicLayouts.panopticParts(root, "train");
        LoadedSample sample = read("cityscapes");
        assertClasses(sample, 7, 26, 24);
        assertObjectsAreTold(sample);
        assertEquals(2, at(sample.part(), Thing.LEFT_CAR));
        assertEquals(0, at(sample.part(), Thing.ROAD));
    }

    @Test
    void anObjectPixelWithoutPartIsUnknown() throws IOException {
        PublicLayouts.panopticParts(root, "train");
        int shoulder = (5 * PublicLayouts.WIDTH + 25) * PublicLayouts.UNIT;
        assertEquals(PartVocabulary.UNKNOWN, read("cityscapes").part().values()[shoulder]);
    }

    @Test
    void adeTellsObjectsApartByClassAndNumber() throws IOException {
        PublicLayouts.ade20k(root, "training");
        LoadedSample sample = read("ade20k");
        assertClasses(sample, 7, 21, 13);
        assertObjectsAreTold(sample);
    }

    @Test
    void adeWithoutInstancesHasNoObjects() throws IOException {
        PublicLayouts.ade20k(root, "training");
        Files.delete(root.resolve("annotations_instance/training/ADE_1.png"));
        Files.delete(root.resolve("annotations_instance/training"));
        Files.delete(root.resolve("annotations_instance"));
        assertEquals(0, at(read("ade20k").instance(), Thing.LEFT_CAR));
    }

    @Test
    void cocoLabelsMoveUpAndStuffHasNoObjects() throws IOException {
        PublicLayouts.cocoStuff(root, "train");
        LoadedSample sample = read("coco");
        assertClasses(sample, 149, 3, 1);
        assertEquals(0, sample.semantic().values()[0]);
        assertObjectsAreTold(sample);
    }

    @Test
    void cocoStuffNeedsItsOwnVocabulary() throws IOException {
        PublicLayouts.cocoStuff(root, "train");
        assertFails("preset coco, not street", () -> read("street"));
    }

    @Test
    void anotherLayoutIsRefusedWithThoseKnown() {
        assertFails("Cityscapes has leftImg8bit/train and gtFine/train", () -> read("street"));
    }

    @Test
    void aMissingAnnotationIsNamedWithItsPicture() throws IOException {
        PublicLayouts.cityscapes(root, "train");
        Path missing = root.resolve("gtFine/train/" + PublicLayouts.CITYSCAPES_NAME + "_gtFine_instanceIds.png");
        Files.delete(missing);
        assertFails("The file " + missing + " is missing, which belongs to ", () -> read("cityscapes"));
    }

    @Test
    void aMissingSplitIsNamed() throws IOException {
        PublicLayouts.ade20k(root, "training");
        assertFails(
                "images/validation is missing",
                () -> DataLayout.open(root, Split.HELD_BACK).names());
    }

    @Test
    void aLabelThatCocoDoesNotUseIsNamed() throws IOException {
        PublicLayouts.cocoStuff(root, "train");
        int[] labels = new int[PublicLayouts.WIDTH * PublicLayouts.HEIGHT];
        labels[7] = 200;
        PublicLayouts.gray8(root.resolve("train_label/000000000009.png"), labels);
        assertFails("holds 200", () -> read("coco"));
    }
}
