package org.partbrush.io.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.io.Palettes;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;

/**
 * Everything as a folder of maps that every command reads again: {@code semantic}, {@code instance}, {@code part} (what
 * was set by hand, 255 elsewhere), {@code inferred} and {@code image}, each with a PNG of the scene's name.
 */
public record FolderExport() implements SceneExport {

    @Override
    public String title() {
        return "Folder of maps";
    }

    @Override
    public String extension() {
        return ".png";
    }

    @Override
    public List<OutputFile> files(SceneContent content) throws IOException {
        Scene scene = content.scene();
        int[] classColours = Palettes.ofClasses(scene.vocabulary());
        int[] partColours = Palettes.ofParts(scene);
        String name = "/" + content.name() + extension();
        List<OutputFile> files = new ArrayList<>();
        files.add(new OutputFile("semantic" + name, LabelPng.encodeIndexed(scene.semanticMap(), classColours)));
        files.add(new OutputFile("instance" + name, LabelPng.encodeGray16(scene.instanceMap())));
        files.add(new OutputFile("part" + name, LabelPng.encodeIndexed(scene.partEdits(), partColours)));
        @Nullable LabelMap inferred = content.project().inferred();
        if (inferred != null) {
            files.add(new OutputFile("inferred" + name, LabelPng.encodeIndexed(inferred, partColours)));
        }
        @Nullable RgbImage image = content.image();
        if (image != null) {
            files.add(new OutputFile("image" + name, PictureFile.encodePng(image)));
        }
        return files;
    }
}
