package org.partbrush.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.partbrush.document.Scenes.CAR;
import static org.partbrush.document.Scenes.PERSON;
import static org.partbrush.document.Scenes.ROAD;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partbrush.document.Scene;
import org.partbrush.document.SceneSession;
import org.partbrush.document.Scenes;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.Tip;
import org.partbrush.raster.TipShape;
import org.partbrush.tool.PointerEvent.Kind;

/** Line, rectangle, ellipse, polygon, both ways to fill, the square tip, and what protects classes. */
class ShapeToolsTest {

    private static final int SIDEWALK = 4;

    private final Scene initial = Scenes.twoCars();
    private final SceneSession session = new SceneSession(initial);
    private ToolSettings settings = painting(SIDEWALK, Set.of());
    private final ToolBox tools = new ToolBox(session, () -> settings, picked -> {});

    private static ToolSettings painting(int classId, Set<Integer> locked) {
        ClassChoice classes = new ClassChoice(classId, ROAD, locked, false);
        return new ToolSettings(classes, new Tip(TipShape.SQUARE, 3), Tip.round(15), false);
    }

    @Test
    void rectangleHoldsBothCornerPixels() {
        draw(Form.RECTANGLE, Set.of(), 100.5, 10.5, 103.5, 11.5);
        assertEquals(4 * 2, painted(SIDEWALK));
        assertEquals(SIDEWALK, classAt(103, 11));
    }

    @Test
    void shiftMakesASquare() {
        draw(Form.RECTANGLE, Set.of(Modifier.SHIFT), 100.5, 10.5, 104.5, 11.5);
        assertEquals(5 * 5, painted(SIDEWALK));
    }

    @Test
    void ellipseFillsPiQuartersOfItsBox() {
        draw(Form.ELLIPSE, Set.of(), 92.5, 0.5, 191.5, 35.5);
        assertEquals(Math.PI / 4 * 100 * 36, painted(SIDEWALK), 20);
        assertEquals(ROAD, classAt(92, 0));
    }

    @Test
    void lineIsAsWideAsTheBrush() {
        draw(Form.LINE, Set.of(), 100.5, 20.5, 119.5, 20.5);
        assertEquals(3 * (20 + 2), painted(SIDEWALK));
    }

    @Test
    void shiftDrawsTheLineInStepsOf45Degrees() {
        draw(Form.LINE, Set.of(Modifier.SHIFT), 100.5, 20.5, 119.5, 22.5);
        assertEquals(SIDEWALK, classAt(119, 20));
        assertEquals(ROAD, classAt(119, 22));
    }

    @Test
    void nothingIsPaintedBeforeTheRelease() {
        tools.select(new Shape(Form.RECTANGLE));
        send(Kind.PRESS, 100, 10);
        send(Kind.DRAG, 120, 30);
        assertSame(initial, session.scene());
        assertEquals(new Preview.Rectangle(new IntRect(100, 10, 21, 21)), tools.preview());
        tools.cancel();
        assertFalse(session.canUndo());
    }

    @Test
    void shapeOfAThingExtendsTheObjectUnderItsStart() {
        settings = painting(CAR, Set.of());
        draw(Form.RECTANGLE, Set.of(), 50, 60, 60, 20);
        assertEquals(1, session.scene().instanceMap().get(55, 25));
    }

    @Test
    void polygonIsClosedOnItsFirstCorner() {
        click(100, 0);
        click(140, 0);
        click(140, 40);
        assertTrue(tools.isBusy());
        assertSame(initial, session.scene());
        click(100, 0);
        assertFalse(tools.isBusy());
        assertEquals(800, painted(SIDEWALK), 25);
        assertEquals(Optional.of("Paint sidewalk"), session.undoName());
    }

    @Test
    void doubleClickAndEnterCloseThePolygonToo() {
        click(100, 0);
        click(140, 0);
        click(140, 40);
        click(140, 40);
        int byDoubleClick = painted(SIDEWALK);
        session.undo();
        click(100, 0);
        click(140, 0);
        click(140, 40);
        tools.confirm();
        assertEquals(byDoubleClick, painted(SIDEWALK));
        assertTrue(byDoubleClick > 0);
    }

    @Test
    void polygonCornersAreTakenBackOneByOne() {
        click(100, 0);
        click(140, 0);
        tools.back();
        assertEquals(2, ((Preview.Corners) tools.preview()).corners().size());
        tools.back();
        assertFalse(tools.isBusy());
    }

    @Test
    void twoCornersAreNoPolygon() {
        click(100, 0);
        click(140, 0);
        tools.confirm();
        assertTrue(tools.isBusy());
        assertSame(initial, session.scene());
    }

    @Test
    void fillingTheWholeClassKeepsObjectsApart() {
        settings = painting(PERSON, Set.of());
        tools.select(new Fill());
        tools.handle(new PointerEvent(Kind.PRESS, 50, 60, 1, Set.of(Modifier.SHIFT)));
        assertEquals(List.of(PERSON, PERSON), List.of(classAt(50, 60), classAt(150, 80)));
        assertEquals(2, session.objects().all().size());
    }

    @Test
    void fillingTheWholeClassReachesEveryPixelOfIt() {
        tools.select(new Fill());
        tools.handle(new PointerEvent(Kind.PRESS, 0, 0, 1, Set.of(Modifier.SHIFT)));
        assertEquals(0, painted(ROAD));
    }

    @Test
    void lockedClassesAreNotPaintedOver() {
        settings = painting(SIDEWALK, Set.of(CAR));
        draw(Form.RECTANGLE, Set.of(), 0.5, 0.5, 199.5, 149.5);
        assertEquals(initial.instanceMap(), session.scene().instanceMap());
        assertEquals(0, painted(ROAD));
    }

    @Test
    void theEraserSparesLockedClasses() {
        settings = painting(SIDEWALK, Set.of(CAR));
        tools.select(new Eraser());
        send(Kind.PRESS, 50, 60);
        send(Kind.RELEASE, 60, 60);
        assertSame(initial, session.scene());
    }

    @Test
    void squareTipPaintsASquare() {
        tools.select(new Brush());
        send(Kind.PRESS, 100.5, 10.5);
        send(Kind.RELEASE, 100.5, 10.5);
        assertEquals(9, painted(SIDEWALK));
    }

    private void draw(Form form, Set<Modifier> held, double fromX, double fromY, double toX, double toY) {
        tools.select(new Shape(form));
        send(Kind.PRESS, fromX, fromY);
        tools.handle(new PointerEvent(Kind.RELEASE, toX, toY, 1, held));
    }

    private void click(double x, double y) {
        if (!tools.isBusy()) {
            tools.select(new Polygon());
        }
        send(Kind.MOVE, x, y);
        send(Kind.PRESS, x, y);
        send(Kind.RELEASE, x, y);
    }

    private void send(Kind kind, double x, double y) {
        tools.handle(PointerEvent.of(kind, x, y));
    }

    private int classAt(int x, int y) {
        return session.scene().semanticMap().get(x, y);
    }

    private int painted(int classId) {
        int count = 0;
        for (int label : session.scene().semanticMap().toArray()) {
            count += label == classId ? 1 : 0;
        }
        return count;
    }
}
