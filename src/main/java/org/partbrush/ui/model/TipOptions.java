package org.partbrush.ui.model;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.partbrush.raster.Tip;
import org.partbrush.raster.TipShape;

/** Shape and size of a tool's tip, as the user chooses them. FX thread only. */
public final class TipOptions {

    public static final double LEAST = 1;
    public static final double GREATEST = 256;
    private static final double FIRST = 16;

    private final DoubleProperty diameter = new SimpleDoubleProperty(FIRST);
    private final ObjectProperty<TipShape> shape = new SimpleObjectProperty<>(TipShape.ROUND);

    Tip tip() {
        return new Tip(shape.get(), diameter.get());
    }

    /** Sets the diameter, within its bounds. */
    public void resizeTo(double pixels) {
        diameter.set(Math.clamp(Math.rint(pixels), LEAST, GREATEST));
    }

    /** In pixels of the picture, {@link #LEAST} to {@link #GREATEST}. */
    public DoubleProperty diameterProperty() {
        return diameter;
    }

    public ObjectProperty<TipShape> shapeProperty() {
        return shape;
    }
}
