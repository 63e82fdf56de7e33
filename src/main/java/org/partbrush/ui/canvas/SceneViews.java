package org.partbrush.ui.canvas;

import javafx.scene.control.SplitPane;
import org.partbrush.raster.IntRect;

/** Layout beside result; keeps the image fitted to the smaller of the two until the user moves the camera. */
public final class SceneViews extends SplitPane {

    private final SceneLayers layers;
    private final LayoutView layout;
    private final ResultView result;
    private final ViewSettings settings;
    private IntRect shown;

    public SceneViews(SceneLayers layers, LayoutView layout, ResultView result, ViewSettings settings) {
        super(layout, result);
        this.layers = layers;
        this.layout = layout;
        this.result = result;
        this.settings = settings;
        shown = layers.bounds();
        layout.widthProperty().subscribe(this::fit);
        layout.heightProperty().subscribe(this::fit);
        result.widthProperty().subscribe(this::fit);
        settings.fittedProperty().subscribe(this::fit);
        layers.addListener(changed -> fitIfResized());
    }

    private void fit() {
        double width = Math.min(layout.getWidth(), result.getWidth());
        if (settings.fittedProperty().get() && width > 0 && layout.getHeight() > 0) {
            settings.cameraProperty().set(Camera.fit(layers.bounds(), width, layout.getHeight()));
        }
    }

    /** A scene of another size starts fitted. */
    private void fitIfResized() {
        if (!shown.equals(layers.bounds())) {
            shown = layers.bounds();
            settings.fittedProperty().set(true);
            fit();
        }
    }
}
