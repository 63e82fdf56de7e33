package org.partbrush.ui.canvas;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import org.partbrush.raster.IntRect;

/**
 * Layout and result, or one of them. Both lie beside each other or one above the other, whichever shows the image larger.
 * Keeps the image fitted to the smaller of the two until the user moves the camera.
 */
public final class SceneViews extends SplitPane {

    /** How many times larger the image must become to turn the views: less is not worth the jump. */
    private static final double WORTH_TURNING = 1.1;

    private final SceneLayers layers;
    private final LayoutView layout;
    private final ResultView result;
    private final ViewSettings settings;
    private IntRect shown;

    public SceneViews(SceneLayers layers, LayoutView layout, ResultView result, ViewSettings settings) {
        this.layers = layers;
        this.layout = layout;
        this.result = result;
        this.settings = settings;
        setId("views");
        shown = layers.bounds();
        settings.arrangementProperty().subscribe(this::show);
        for (SceneView view : List.of(layout, result)) {
            view.widthProperty().subscribe(this::fit);
            view.heightProperty().subscribe(this::fit);
        }
        settings.fittedProperty().subscribe(this::fit);
        widthProperty().subscribe(this::turn);
        heightProperty().subscribe(this::turn);
        layers.addListener(changed -> fitIfResized());
    }

    private void show(Arrangement wanted) {
        switch (wanted) {
            case BOTH -> getItems().setAll(layout, result);
            case LAYOUT -> getItems().setAll(layout);
            case RESULT -> getItems().setAll(result);
        }
        fit();
    }

    /** Puts the views beside or above each other. */
    private void turn() {
        if (getWidth() > 0 && getHeight() > 0) {
            double beside = Camera.fit(shown, getWidth() / 2, getHeight()).scale();
            double above = Camera.fit(shown, getWidth(), getHeight() / 2).scale();
            boolean isBeside = getOrientation() == Orientation.HORIZONTAL;
            if (isBeside ? above > WORTH_TURNING * beside : beside > WORTH_TURNING * above) {
                setOrientation(isBeside ? Orientation.VERTICAL : Orientation.HORIZONTAL);
            }
        }
    }

    private void fit() {
        double width = Double.MAX_VALUE;
        double height = Double.MAX_VALUE;
        for (SceneView view : getItems().stream().map(SceneView.class::cast).toList()) {
            width = Math.min(width, view.getWidth());
            height = Math.min(height, view.getHeight());
        }
        if (settings.fittedProperty().get() && width > 0 && height > 0) {
            settings.cameraProperty().set(Camera.fit(layers.bounds(), width, height));
        }
    }

    /** A scene of another size starts fitted. */
    private void fitIfResized() {
        if (!shown.equals(layers.bounds())) {
            shown = layers.bounds();
            settings.fittedProperty().set(true);
            turn();
            fit();
        }
    }
}
