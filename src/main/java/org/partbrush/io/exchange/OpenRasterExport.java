package org.partbrush.io.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.io.MimeZip;
import org.partbrush.io.Palettes;
import org.partbrush.io.Thumbnail;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.PictureFile;
import org.partbrush.raster.RgbImage;

/**
 * A layered picture that Krita, GIMP and MyPaint open (OpenRaster 0.0.5): from the top parts and objects, hidden and
 * transparent where there are none, then the picture, then the layout in its colours.
 */
public record OpenRasterExport() implements SceneExport {

    private static final String MIME_TYPE = "image/openraster";
    private static final int OPAQUE = 0xFF000000;

    @Override
    public String title() {
        return "OpenRaster image with layers";
    }

    @Override
    public String extension() {
        return ".ora";
    }

    private record Layer(String name, String file, byte[] png, boolean isVisible) {}

    @Override
    public List<OutputFile> files(SceneContent content) throws IOException {
        Scene scene = content.scene();
        List<Layer> layers = layers(content);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("stack.xml", stack(scene, layers).getBytes(StandardCharsets.UTF_8));
        layers.forEach(layer -> entries.put(layer.file, layer.png));
        entries.put("Thumbnails/thumbnail.png", PictureFile.encodePng(Thumbnail.of(content.project())));
        entries.put("mergedimage.png", merged(layers));
        return List.of(new OutputFile(content.name() + extension(), MimeZip.write(MIME_TYPE, entries)));
    }

    private static List<Layer> layers(SceneContent content) throws IOException {
        Scene scene = content.scene();
        List<Layer> layers = new ArrayList<>();
        byte[] parts = overlay(content.partMap(), Palettes.ofParts(scene));
        layers.add(new Layer("Parts", "data/parts.png", parts, false));
        byte[] objects = overlay(scene.instanceMap(), Palettes.ofObjects());
        layers.add(new Layer("Objects", "data/objects.png", objects, false));
        @Nullable RgbImage image = content.image();
        if (image != null) {
            layers.add(new Layer("Picture", "data/picture.png", PictureFile.encodePng(image), true));
        }
        RgbImage layout = ClassColours.paint(scene.semanticMap(), Palettes.ofClasses(scene.vocabulary()));
        layers.add(new Layer("Layout", "data/layout.png", PictureFile.encodePng(layout), true));
        return layers;
    }

    /** What all layers together show: the uppermost visible one hides the rest. */
    private static byte[] merged(List<Layer> layers) {
        return layers.stream().filter(Layer::isVisible).findFirst().orElseThrow().png;
    }

    /** Label 0 is transparent; labels beyond the palette begin it again at 1. */
    private static byte[] overlay(LabelMap map, int[] palette) throws IOException {
        int[] pixels = map.toArray();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixels[i] == 0 ? 0 : OPAQUE | palette[1 + (pixels[i] - 1) % (palette.length - 1)];
        }
        return PictureFile.encodeTransparentPng(map.width(), map.height(), pixels);
    }

    private static String stack(Scene scene, List<Layer> layers) {
        StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>\n");
        xml.append("<image version=\"0.0.5\" w=\"%d\" h=\"%d\">\n <stack>\n".formatted(scene.width(), scene.height()));
        for (Layer layer : layers) {
            xml.append("  <layer name=\"%s\" src=\"%s\" x=\"0\" y=\"0\" opacity=\"1.0\" visibility=\"%s\"/>\n"
                    .formatted(layer.name, layer.file, layer.isVisible ? "visible" : "hidden"));
        }
        return xml.append(" </stack>\n</image>\n").toString();
    }
}
