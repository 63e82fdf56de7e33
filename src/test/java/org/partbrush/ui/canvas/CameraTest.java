package org.partbrush.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.partbrush.raster.IntRect;

class CameraTest {

    private static final IntRect IMAGE = new IntRect(0, 0, 200, 100);
    private static final double VIEW = 400;

    private static double viewX(Camera camera, double imageX) {
        return (imageX - camera.centreX()) * camera.scale() + VIEW / 2;
    }

    @Test
    void fitShowsTheWholeImage() {
        Camera camera = Camera.fit(IMAGE, VIEW, 300);
        assertEquals((VIEW - 24) / 200, camera.scale(), 1e-9);
        assertEquals(100, camera.centreX());
        assertEquals(50, camera.centreY());
    }

    @Test
    void zoomKeepsThePointUnderThePointer() {
        Camera camera = new Camera(1.5, 80, 40);
        Camera zoomed = camera.zoomed(2, 33, 12);
        assertEquals(3, zoomed.scale());
        assertEquals(viewX(camera, 33), viewX(zoomed, 33), 1e-9);
    }

    @Test
    void panMovesTheImageWithThePointer() {
        Camera camera = new Camera(2, 80, 40);
        assertEquals(viewX(camera, 10) + 30, viewX(camera.panned(30, 0), 10), 1e-9);
    }

    @Test
    void zoomStopsAtItsLimits() {
        Camera camera = new Camera(1, 0, 0);
        assertEquals(Camera.MAX_SCALE, camera.zoomed(1e6, 5, 5).scale());
        assertEquals(Camera.MIN_SCALE, camera.zoomed(1e-6, 5, 5).scale());
    }

    @Test
    void imageStartsOnAWholePixel() {
        Camera camera = new Camera(0.77, 99.3, 51.7);
        assertEquals(Math.rint(camera.left(411)), camera.left(411));
        assertEquals(Math.rint(camera.top(293)), camera.top(293));
    }
}
