package org.partbrush.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;

class LayerTest {

    private static final Rectangle2D ROOM = new Rectangle2D(10, 20, 200, 100);

    private static Rectangle2D place(int width, int height, boolean keepsShape) {
        Image image = new WritableImage(width, height);
        return new Layer(() -> image, true, () -> 1, keepsShape).place(image, ROOM);
    }

    @Test
    void mapsAreStretchedOverTheScene() {
        assertEquals(ROOM, place(3, 7, false));
    }

    @Test
    void tallPhotoKeepsItsShapeInTheMiddle() {
        assertEquals(new Rectangle2D(85, 20, 50, 100), place(100, 200, true));
    }

    @Test
    void widePhotoKeepsItsShapeInTheMiddle() {
        assertEquals(new Rectangle2D(10, 45, 200, 50), place(40, 10, true));
    }
}
