package org.partbrush.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ParallelogramTest {

    private static final IntRect CANVAS = new IntRect(0, 0, 60, 40);

    private static PixelMask pixels(Parallelogram form) {
        return PixelMask.of(form.bounds(), form::contains);
    }

    @Test
    void aRectangleIsItsOwnForm() {
        PixelMask rectangle = PixelMask.rectangle(new IntRect(5, 7, 12, 4));

        PixelMask form = pixels(Parallelogram.of(rectangle));

        assertEquals(48, form.size());
        rectangle.forEach((x, y) -> assertTrue(form.contains(x, y)));
    }

    @Test
    void anEllipseBecomesARectangleOfItsArea() {
        PixelMask ellipse =
                PixelMask.of(CANVAS, (x, y) -> Math.pow((x - 30) / 15.0, 2) + Math.pow((y - 20) / 6.0, 2) <= 1);

        PixelMask form = pixels(Parallelogram.of(ellipse));

        assertEquals(ellipse.size(), form.size(), 0.1 * ellipse.size());
        IntRect box = form.bounds();
        assertTrue(form.contains(30 - 12, 20 - 4) && form.contains(30 + 12, 20 + 4), "it has corners");
        assertFalse(form.contains(30, 20 - 6), "its edge is straight in the middle");
        assertTrue(CANVAS.contains(box.x(), box.y()));
    }

    @Test
    void aSlantIsKept() {
        PixelMask slanted = PixelMask.of(CANVAS, (x, y) -> x >= 10 && x < 40 && Math.abs(y - 10 - 0.4 * (x - 10)) <= 3);

        Parallelogram form = Parallelogram.of(slanted);

        assertEquals(0.4, form.slope(), 0.02);
        assertEquals(15, form.halfWidth(), 0.2);
    }

    @Test
    void onePixelIsItsOwnForm() {
        PixelMask form = pixels(Parallelogram.of(PixelMask.rectangle(new IntRect(3, 4, 1, 1))));

        assertEquals(1, form.size());
        assertTrue(form.contains(3, 4));
    }
}
