package org.partbrush.io.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partbrush.document.Scene;
import org.partbrush.document.Scenes;
import org.partbrush.io.Project;
import org.partbrush.io.ProjectFile;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.PartVocabulary;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.RgbImage;

/** What is exported and imported again is what it was, as far as the format can hold it. */
class RoundTripTest {

    private final Scene scene = scene();
    private final SceneContent content =
            new SceneContent("yard", new Project(scene, Scenes.inferredParts(), picture(scene)));

    @TempDir
    private Path folder;

    /** Two cars, of which the right one has a wheel painted by hand. */
    private static Scene scene() {
        Scene cars = Scenes.twoCars();
        LabelMap.Editor edits = cars.partEdits().edit();
        Scenes.rectangle(125, 65, 10, 10).forEach((x, y) -> edits.set(x, y, Scenes.WHEEL_PART));
        return cars.withPartEdits(edits.build());
    }

    private static RgbImage picture(Scene scene) {
        int[] pixels = new int[scene.width() * scene.height()];
        Arrays.setAll(pixels, i -> 0xFF000000 | i);
        return new RgbImage(scene.width(), scene.height(), pixels);
    }

    private Scene roundTrip(SceneExport export, SceneImport reading, String file) throws IOException {
        new ExportFolder(folder, false).write(export.files(content));
        return reading.read(folder.resolve(file), Vocabularies.street());
    }

    @Test
    void aFolderOfMapsKeepsEverythingPainted() throws IOException {
        assertEquals(scene, roundTrip(new FolderExport(), new FolderImport(), "semantic/yard.png"));
    }

    @Test
    void aProjectKeepsSceneInferredPartsAndPicture() throws IOException {
        new ExportFolder(folder, false).write(new ProjectExport().files(content));
        Project read = ProjectFile.read(folder.resolve("yard.pbrush"));
        assertEquals(scene, read.scene());
        assertEquals(Scenes.inferredParts(), read.inferred());
    }

    @Test
    void theSemanticMapOfAFolderIsAnIndexedMap() throws IOException {
        Scene read = roundTrip(new FolderExport(), new IndexedMapImport(), "semantic/yard.png");
        assertEquals(scene.semanticMap(), read.semanticMap());
        assertEquals(scene.instanceMap(), read.instanceMap());
    }

    @Test
    void cityscapesKeepsClassesAndObjects() throws IOException {
        Scene read = roundTrip(new CityscapesExport(), new CityscapesImport(), "yard_gtFine_labelIds.png");
        assertEquals(scene.semanticMap(), read.semanticMap());
        assertEquals(scene.instanceMap(), read.instanceMap());
    }

    @Test
    void theColoursOfCityscapesAreAColourMap() throws IOException {
        Scene read =
                roundTrip(new CityscapesExport(), new ColourMapImport(scene.vocabulary()), "yard_gtFine_color.png");
        assertEquals(scene.semanticMap(), read.semanticMap());
    }

    @Test
    void cocoPanopticKeepsClassesAndObjects() throws IOException {
        Scene read = roundTrip(new CocoPanopticExport(), new CocoPanopticImport(), "yard.png");
        assertEquals(scene.semanticMap(), read.semanticMap());
        assertEquals(scene.instanceMap(), read.instanceMap());
    }

    @Test
    void panopticPartsKeepsClassesObjectsAndTheirParts() throws IOException {
        Scene read = roundTrip(new PanopticPartsExport(), new PanopticPartsImport(), "yard_gtFinePanopticParts.tif");
        assertEquals(scene.semanticMap(), read.semanticMap());
        assertEquals(scene.instanceMap(), read.instanceMap());
        LabelMap given = read.partEdits().map(p -> p == PartVocabulary.UNKNOWN ? 0 : p);
        assertEquals(content.partMap(), given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cityscapes", "ade20k", "coco"})
    void everyVocabularyKeepsItsClassesInColours(String id) throws IOException {
        Vocabulary vocabulary = Vocabularies.named(id).orElseThrow();
        int[] labels = new int[256];
        Arrays.setAll(labels, i -> i % vocabulary.size());
        Scene classes = IndexedMapImport.ofClasses(vocabulary, LabelMap.of(16, 16, labels));
        var files = List.of(new OutputFile(
                "c.png",
                new FolderExport()
                        .files(new SceneContent("c", new Project(classes, null, null)))
                        .getFirst()
                        .content()));
        new ExportFolder(folder, false).write(files);
        assertEquals(classes, new IndexedMapImport().read(folder.resolve("c.png"), vocabulary));
    }
}
