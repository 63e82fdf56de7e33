package org.partbrush.ui;

import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** The views between two panels that can be resized and hidden; their widths are remembered. */
final class Workbench extends SplitPane {

    private static final double LEFT_WIDTH = 224;
    private static final double RIGHT_WIDTH = 250;
    private static final double LEAST_WIDTH = 196;
    private static final double LEAST_RIGHT_WIDTH = 236;

    /** As the stylesheet has it. */
    private static final double HALF_DIVIDER = 2;

    private final Region left;
    private final Region centre;
    private final Region right;
    private final DoubleProperty leftWidth;
    private final DoubleProperty rightWidth;
    private boolean isPlacing = true;

    Workbench(Region left, Region centre, Region right, ObservableBooleanValue arePanelsShown, UserSettings settings) {
        this.left = left;
        this.centre = centre;
        this.right = right;
        leftWidth = settings.number("panel.left", LEFT_WIDTH);
        rightWidth = settings.number("panel.right", RIGHT_WIDTH);
        getStyleClass().add("workbench");
        Stream.of(left, right).forEach(panel -> {
            panel.getStyleClass().add("panel");
            setResizableWithParent(panel, false);
        });
        left.setMinWidth(LEAST_WIDTH);
        right.setMinWidth(LEAST_RIGHT_WIDTH);
        left.widthProperty().subscribe(() -> remember(left, leftWidth));
        right.widthProperty().subscribe(() -> remember(right, rightWidth));
        arePanelsShown.subscribe(this::show);
    }

    private void show(boolean arePanelsShown) {
        isPlacing = true;
        if (arePanelsShown) {
            getItems().setAll(left, centre, right);
        } else {
            getItems().setAll(centre);
        }
        requestLayout();
    }

    /** Widths that come from the window's own layout are no choice of the user. */
    private void remember(Region panel, DoubleProperty width) {
        if (!isPlacing && getItems().contains(panel)) {
            width.set(panel.getWidth());
        }
    }

    @Override
    protected void layoutChildren() {
        if (isPlacing && getWidth() > 0) {
            if (getItems().size() > 1) {
                setDividerPositions(
                        (leftWidth.get() + HALF_DIVIDER) / getWidth(),
                        1 - (rightWidth.get() + HALF_DIVIDER) / getWidth());
            }
            super.layoutChildren();
            isPlacing = false;
            return;
        }
        super.layoutChildren();
    }
}
