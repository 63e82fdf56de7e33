package org.partbrush.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import org.partbrush.raster.Dab;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.Point;
import org.partbrush.raster.TipShape;
import org.partbrush.tool.Preview;

/** Turns a preview into lines in the coordinates of a view. */
final class PreviewPath {

    private static final double HANDLE = 3;

    private final LayerCanvas canvas;
    private final List<PathElement> elements = new ArrayList<>();

    private PreviewPath(LayerCanvas canvas) {
        this.canvas = canvas;
    }

    static List<PathElement> of(Preview preview, LayerCanvas canvas) {
        PreviewPath path = new PreviewPath(canvas);
        switch (preview) {
            case Preview.Nothing() -> {}
            case Preview.Ghost ghost -> path.addRectangle(ghost.placement().bounds());
            case Preview.Tip(Dab dab) -> path.addDab(dab);
            case Preview.Line(Dab start, Dab end) -> path.addLine(start, end);
            case Preview.Rectangle(IntRect bounds) -> path.addRectangle(bounds);
            case Preview.Ellipse(IntRect bounds) -> path.addEllipse(bounds);
            case Preview.Corners(List<Point> corners) -> path.addCorners(corners);
        }
        return path.elements;
    }

    private void moveTo(double x, double y) {
        Point2D at = canvas.toView(x, y);
        elements.add(new MoveTo(at.getX(), at.getY()));
    }

    private void lineTo(double x, double y) {
        Point2D at = canvas.toView(x, y);
        elements.add(new LineTo(at.getX(), at.getY()));
    }

    private void addDab(Dab dab) {
        for (PixelOutline.Edge edge : PixelOutline.of(dab.pixels(dab.bounds()))) {
            moveTo(edge.fromX(), edge.fromY());
            lineTo(edge.toX(), edge.toY());
        }
    }

    /** Both ends, and what the tip's outermost points draw between them. */
    private void addLine(Dab start, Dab end) {
        addDab(start);
        addDab(end);
        double length = Math.hypot(end.x() - start.x(), end.y() - start.y());
        if (length > 0) {
            double radius = end.tip().diameter() / 2;
            double sideX = -(end.y() - start.y()) / length;
            double sideY = (end.x() - start.x()) / length;
            boolean isSquare = end.tip().shape() == TipShape.SQUARE;
            double outX = radius * (isSquare ? Math.signum(sideX) : sideX);
            double outY = radius * (isSquare ? Math.signum(sideY) : sideY);
            for (int side = -1; side <= 1; side += 2) {
                moveTo(start.x() + side * outX, start.y() + side * outY);
                lineTo(end.x() + side * outX, end.y() + side * outY);
            }
        }
    }

    private void addRectangle(IntRect box) {
        moveTo(box.x(), box.y());
        lineTo(box.right(), box.y());
        lineTo(box.right(), box.bottom());
        lineTo(box.x(), box.bottom());
        elements.add(new ClosePath());
    }

    private void addEllipse(IntRect box) {
        Point2D from = canvas.toView(box.x(), box.y());
        Point2D to = canvas.toView(box.right(), box.bottom());
        double radiusX = (to.getX() - from.getX()) / 2;
        double radiusY = (to.getY() - from.getY()) / 2;
        double middle = from.getY() + radiusY;
        elements.add(new MoveTo(from.getX(), middle));
        elements.add(new ArcTo(radiusX, radiusY, 0, to.getX(), middle, false, true));
        elements.add(new ArcTo(radiusX, radiusY, 0, from.getX(), middle, false, true));
    }

    /** The lines so far and to the pointer, with a handle on each corner that is set. */
    private void addCorners(List<Point> corners) {
        moveTo(corners.getFirst().x(), corners.getFirst().y());
        corners.forEach(corner -> lineTo(corner.x(), corner.y()));
        corners.subList(0, corners.size() - 1).forEach(this::addHandle);
    }

    private void addHandle(Point corner) {
        Point2D at = canvas.toView(corner.x(), corner.y());
        elements.add(new MoveTo(at.getX() - HANDLE, at.getY() - HANDLE));
        elements.add(new LineTo(at.getX() + HANDLE, at.getY() - HANDLE));
        elements.add(new LineTo(at.getX() + HANDLE, at.getY() + HANDLE));
        elements.add(new LineTo(at.getX() - HANDLE, at.getY() + HANDLE));
        elements.add(new ClosePath());
    }
}
