package org.partbrush.ui.canvas;

import javafx.scene.control.SplitPane;
import org.partbrush.raster.IntRect;

/** Layout beside result; keeps the image fitted to the smaller of the two until the user moves the camera. */
public final class SceneViews extends SplitPane {

    private final SceneLayers layers;
    private final LayoutView layout;
    private final ResultView result;
    private final ViewSettings settings;

    public SceneViews(SceneLayers layers, LayoutView layout, ResultView result, ViewSettings settings) {
        super(layout, result);
        this.layers = layers;
        this.layout = layout;
        this.result = result;
        this.settings = settings;
        layout.widthProperty().subscribe(this::fit);
        layout.heightProperty().subscribe(this::fit);
        result.widthProperty().subscribe(this::fit);
        settings.fittedProperty().subscribe(this::fit);
        layers.addListener(new SizeListener()::changed);
    }

    private void fit() {
        double width = Math.min(layout.getWidth(), result.getWidth());
        if (settings.fittedProperty().get() && width > 0 && layout.getHeight() > 0) {
            settings.cameraProperty().set(Camera.fit(layers.bounds(), width, layout.getHeight()));
        }
    }

    /** Fits again when a scene of another size is opened. */
    private final class SizeListener {

        private IntRect known = layers.bounds();

        void changed(IntRect region) {
            if (!known.equals(layers.bounds())) {
                known = layers.bounds();
                settings.fittedProperty().set(true);
                fit();
            }
        }
    }
}
