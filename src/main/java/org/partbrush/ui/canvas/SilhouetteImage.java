package org.partbrush.ui.canvas;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.partbrush.document.Silhouette;
import org.partbrush.label.Part;
import org.partbrush.label.SemanticClass;

/** A silhouette as a picture: the parts that are known in their colours, the rest in the colour of the class. */
public final class SilhouetteImage {

    private SilhouetteImage() {}

    /** As large as the silhouette, transparent outside it. */
    public static Image of(Silhouette silhouette, SemanticClass semantic) {
        int width = silhouette.width();
        int height = silhouette.height();
        int[] pixels = new int[width * height];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i++) {
                pixels[i] = silhouette.contains(x, y)
                        ? Argb.opaque(colour(silhouette.parts().get(x, y), semantic))
                        : 0;
            }
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbPreInstance(), pixels, 0, width);
        return image;
    }

    private static int colour(int partId, SemanticClass semantic) {
        return semantic.parts()
                .flatMap(parts -> parts.part(partId))
                .map(Part::rgb)
                .orElse(semantic.rgb());
    }
}
