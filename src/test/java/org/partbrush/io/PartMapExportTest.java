package org.partbrush.io;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partbrush.document.Scenes;
import org.partbrush.raster.LabelPng;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PartMapExportTest {

    @TempDir
    private Path folder;

    @Test
    void thePngHoldsPartIdsInTheirColours() throws IOException {
        Path png = folder.resolve("parts.png");
        PartMapExport.write(png, Scenes.twoCars(), Scenes.inferredParts());
        assertEquals(Scenes.inferredParts(), LabelPng.read(png));
        assertEquals(0xFFFFC800, ImageIO.read(png.toFile()).getRGB(20, 80), "wheel colour");
    }

    @Test
    void theJsonNamesPartsAndObjects() throws IOException {
        Path png = folder.resolve("parts.png");
        PartMapExport.write(png, Scenes.twoCars(), Scenes.inferredParts());
        JsonNode json = new JsonMapper().readTree(Files.readAllBytes(folder.resolve("parts.json")));
        assertEquals("wheel", json.at("/partVocabularies/1/parts/1/name").asString());
        assertEquals("truck/bus", json.at("/partVocabularies/1/classes/1").asString());
        assertEquals("car", json.at("/objects/1/semanticClass").asString());
        assertEquals(60, json.at("/objects/1/bounds/width").asInt());
    }

    @Test
    void theNamesLieBesideThePngWhateverItIsCalled() {
        assertEquals(Path.of("a", "b.json"), PartMapExport.namesFile(Path.of("a", "b.PNG")));
        assertEquals(Path.of("a", "b.parts.json"), PartMapExport.namesFile(Path.of("a", "b.parts")));
    }
}
