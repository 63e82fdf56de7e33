package org.partbrush.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partbrush.document.PartStep;
import org.partbrush.document.Scene;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;
import org.partbrush.ui.TestScenes;
import org.partbrush.ui.ToyEngine;
import org.partbrush.ui.model.PartRef;
import org.partbrush.ui.model.Selection;
import org.partbrush.ui.model.ShownParts;

class PaintersTest {

    private static final int INSIDE_X = 40;
    private static final int WINDOW_Y = 32;

    private final Scene scene = TestScenes.twoCars();
    private final LabelMap inferred = new ToyEngine().infer(scene);

    private static int[] painted(Scene scene, RegionPainter painter) {
        int[] pixels = new int[scene.width() * scene.height()];
        painter.paint(scene.semanticMap().bounds(), pixels, scene.width());
        return pixels;
    }

    private static OverlayLook look(int selected) {
        Selection selection = selected == 0 ? Selection.NOTHING : Selection.of(PartRef.object(selected));
        return new OverlayLook(OverlayMode.BOTH, true, selection, null, Set.of());
    }

    private int shownAt(OverlayLook look, int x, int y) {
        return painted(scene, new PartPainter(new ShownParts(scene, inferred), look))[y * scene.width() + x];
    }

    private int overlayAt(Scene shown, int selected, int x, int y) {
        return painted(shown, new PartPainter(new ShownParts(shown, inferred), look(selected)))[y * shown.width() + x];
    }

    @Test
    void layoutHasTheColoursOfTheClasses() {
        int[] pixels = painted(scene, new ClassPainter(scene));
        assertEquals(0xFF000000 | TestScenes.ROAD.rgb(), pixels[0]);
        assertEquals(0xFF000000 | TestScenes.CAR.rgb(), pixels[WINDOW_Y * scene.width() + INSIDE_X]);
    }

    @Test
    void paintingARegionEqualsPaintingAll() {
        RegionPainter painter = new PartPainter(new ShownParts(scene, inferred), look(1));
        int[] whole = painted(scene, painter);
        int[] pieces = new int[whole.length];
        for (int y = 0; y < scene.height(); y += 32) {
            for (int x = 0; x < scene.width(); x += 32) {
                painter.paint(new IntRect(x, y, 32, 32), pieces, scene.width());
            }
        }
        assertArrayEquals(whole, pieces);
    }

    @Test
    void overlayIsClearWhereThereIsNoObject() {
        assertEquals(0, overlayAt(scene, 0, 2, 2));
    }

    @Test
    void rimOfTheSelectedObjectIsWhite() {
        int x = TestScenes.FIRST_CAR.x();
        assertEquals(0xFFFFFFFF, overlayAt(scene, 1, x, WINDOW_Y));
        assertNotEquals(0xFFFFFFFF, overlayAt(scene, 2, x, WINDOW_Y));
    }

    @Test
    void editedPixelsAreHatched() {
        Scene edited = new PartStep.Remove(Set.of(1), TestScenes.part("window").id(), inferred).apply(scene);
        int row = TestScenes.FIRST_CAR.y() + 1;
        int first = INSIDE_X - (INSIDE_X + row) % 4;
        assertNotEquals(overlayAt(edited, 0, first, row), overlayAt(edited, 0, first + 1, row));
        assertEquals(overlayAt(scene, 0, first, row), overlayAt(scene, 0, first + 1, row));
    }

    @Test
    void hiddenPartsAreClear() {
        PartRef window = new PartRef(1, TestScenes.part("window").id());
        OverlayLook look = new OverlayLook(OverlayMode.BOTH, true, Selection.NOTHING, null, Set.of(window));
        assertEquals(0, shownAt(look, INSIDE_X, WINDOW_Y));
        assertNotEquals(0, shownAt(look, INSIDE_X, TestScenes.FIRST_CAR.bottom() - 2));
    }

    @Test
    void outlinesAloneLeaveTheInsideClear() {
        OverlayLook look = new OverlayLook(OverlayMode.OUTLINES, true, Selection.NOTHING, null, Set.of());
        assertEquals(0, shownAt(look, INSIDE_X, WINDOW_Y - 1));
        assertNotEquals(0, shownAt(look, INSIDE_X, TestScenes.FIRST_CAR.y()));
    }

    @Test
    void whatThePointerIsOverIsBrighter() {
        PartRef window = new PartRef(1, TestScenes.part("window").id());
        OverlayLook look = new OverlayLook(OverlayMode.TINTS, true, Selection.NOTHING, window, Set.of());
        OverlayLook plain = new OverlayLook(OverlayMode.TINTS, true, Selection.NOTHING, null, Set.of());
        int wheelY = TestScenes.FIRST_CAR.y() + 6;
        assertNotEquals(shownAt(plain, INSIDE_X, WINDOW_Y), shownAt(look, INSIDE_X, WINDOW_Y));
        assertEquals(shownAt(plain, INSIDE_X, wheelY), shownAt(look, INSIDE_X, wheelY));
    }

    @Test
    void theChosenPartIsOutlinedInWhite() {
        Selection window = new Selection(List.of(1), TestScenes.part("window").id());
        OverlayLook look = new OverlayLook(OverlayMode.TINTS, true, window, null, Set.of());
        assertEquals(0xFFFFFFFF, shownAt(look, INSIDE_X, TestScenes.FIRST_CAR.y() + 3));
    }

    @Test
    void hatchingCanBeTurnedOff() {
        Scene edited = new PartStep.Remove(Set.of(1), TestScenes.part("window").id(), inferred).apply(scene);
        int row = TestScenes.FIRST_CAR.y() + 1;
        OverlayLook look = new OverlayLook(OverlayMode.TINTS, false, Selection.NOTHING, null, Set.of());
        int[] pixels = painted(edited, new PartPainter(new ShownParts(edited, inferred), look));
        assertEquals(pixels[row * scene.width() + INSIDE_X], pixels[row * scene.width() + INSIDE_X + 1]);
        assertEquals(pixels[row * scene.width() + INSIDE_X], pixels[row * scene.width() + INSIDE_X + 2]);
    }
}
