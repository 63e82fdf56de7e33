package org.partbrush.ui.canvas;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.image.Image;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.partbrush.raster.RgbImage;
import org.partbrush.synthesis.SynthesisState;
import org.partbrush.ui.model.ObjectsViewModel;
import org.partbrush.ui.model.SynthesisViewModel;

/** The newest picture, with a quiet sign while a newer one is being made, or why none can be. */
public final class ResultView extends SceneView {

    private static final double MARGIN = 10;
    private static final double DOT = 14;

    private final SynthesisViewModel synthesis;
    private final ViewSettings settings;
    private final Label placeholder = new Label();
    private final HBox busy = new HBox(6);
    private final Label doing = new Label();
    private final ProgressIndicator dot = new ProgressIndicator();
    private final Picture picture;

    public ResultView(
            SceneLayers scene, ObjectsViewModel objects, SynthesisViewModel synthesis, ViewSettings settings) {
        Picture picture = new Picture();
        super(
                scene,
                objects,
                settings,
                new Content(
                        "Result",
                        List.of(
                                new Layer(picture::image, true, () -> 1),
                                new Layer(scene::overlayImage, false, settings::overlayOpacityOnResult))));
        this.synthesis = synthesis;
        this.settings = settings;
        this.picture = picture;
        setId("result");
        dot.setPrefSize(DOT, DOT);
        busy.getChildren().addAll(dot, doing);
        busy.getStyleClass().add("busy-sign");
        busy.setMouseTransparent(true);
        placeholder.getStyleClass().add("placeholder");
        placeholder.setMouseTransparent(true);
        getChildren().addAll(placeholder, busy);
        settings.overlayOnResultProperty().subscribe(() -> canvas.redraw());
        settings.overlayOpacityProperty().subscribe(() -> canvas.redraw());
        settings.overlayModeProperty().subscribe(() -> canvas.redraw());
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::choose);
        synthesis.imageProperty().subscribe(this::showPicture);
        settings.comparingProperty().subscribe(this::showPicture);
        synthesis.stateProperty().subscribe(this::showState);
        synthesis.engineProperty().subscribe(this::showState);
        synthesis.engineStatusProperty().subscribe(this::showState);
        showPicture();
    }

    /** Clicking on something in the picture selects it; with Shift it is added. */
    private void choose(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            requestFocus();
            Point2D at = toImage(event.getX(), event.getY());
            int x = (int) Math.floor(at.getX());
            int y = (int) Math.floor(at.getY());
            if (event.isShiftDown()) {
                objects.objectAt(x, y).ifPresent(objects::toggle);
            } else {
                objects.choosePartAt(x, y);
            }
        }
    }

    private void showPicture() {
        RgbImage before = synthesis.beforeProperty().get();
        boolean isComparing = settings.comparingProperty().get() && before != null;
        picture.show(isComparing ? before : synthesis.imageProperty().get());
        caption.setText(isComparing ? "Before the last change" : "Result");
        showState();
        canvas.redraw();
    }

    private void showState() {
        boolean isRendering = synthesis.stateProperty().get() == SynthesisState.SYNTHESIZING;
        boolean hasEngine = synthesis.engineProperty().get() != null;
        boolean isShowing = synthesis.imageProperty().get() != null;
        busy.setVisible(isRendering || (isShowing && !hasEngine));
        doing.setText(
                isRendering ? "Rendering" : synthesis.engineStatusProperty().get());
        dot.setVisible(isRendering);
        dot.setManaged(isRendering);
        placeholder.setVisible(synthesis.imageProperty().get() == null);
        placeholder.setText(
                synthesis.engineProperty().get() == null
                        ? synthesis.engineStatusProperty().get()
                        : "The picture appears here");
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        placeholder.autosize();
        placeholder.relocate(
                Math.rint((getWidth() - placeholder.getWidth()) / 2),
                Math.rint((getHeight() - placeholder.getHeight()) / 2));
        busy.autosize();
        busy.relocate(getWidth() - busy.getWidth() - MARGIN, MARGIN);
    }

    /** The picture as the toolkit draws it. */
    private static final class Picture {

        private @Nullable Image image;

        @Nullable
        Image image() {
            return image;
        }

        void show(@Nullable RgbImage pixels) {
            image = pixels == null ? null : Pictures.of(pixels);
        }
    }
}
