package org.partbrush.ui.panel;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.partbrush.synthesis.SynthesisState;
import org.partbrush.ui.canvas.ViewSettings;
import org.partbrush.ui.model.ObjectsViewModel;
import org.partbrush.ui.model.PixelDescription;
import org.partbrush.ui.model.SynthesisViewModel;

/** The line at the bottom: what is under the pointer, how large it is shown, and what the engine is doing. */
public final class StatusView extends HBox {

    private static final double INDICATOR = 14;

    private final SynthesisViewModel synthesis;
    private final Label pointer = new Label();
    private final Label zoom = new Label();
    private final Label work = new Label();
    private final Label time = new Label();
    private final Node timeLine = line();
    private final Label engine = new Label("", new FontIcon(MaterialDesignC.CHIP));
    private final ProgressIndicator indicator = new ProgressIndicator();

    public StatusView(ObjectsViewModel objects, SynthesisViewModel synthesis, ViewSettings settings) {
        super(10);
        this.synthesis = synthesis;
        setId("status");
        getStyleClass().add("status");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        indicator.setPrefSize(INDICATOR, INDICATOR);
        indicator.setMinSize(INDICATOR, INDICATOR);
        pointer.setId("pointer-status");
        work.setId("work-status");
        time.setTooltip(new Tooltip("How long the last picture took"));
        engine.setId("engine-status");
        getChildren().addAll(pointer, space, indicator, work, timeLine, time, line(), engine, line(), zoom);
        objects.pointedProperty().subscribe(() -> showPointer(objects));
        settings.cameraProperty().subscribe(camera -> zoom.setText(Math.round(camera.scale() * 100) + " %"));
        synthesis.stateProperty().subscribe(this::showState);
        synthesis
                .engineProperty()
                .subscribe(() -> showState(synthesis.stateProperty().get()));
        synthesis
                .liveProperty()
                .subscribe(() -> showState(synthesis.stateProperty().get()));
        synthesis.lastDurationProperty().subscribe(this::showTime);
        engine.textProperty().bind(synthesis.engineStatusProperty());
    }

    private static Node line() {
        return new Separator(Orientation.VERTICAL);
    }

    private void showPointer(ObjectsViewModel objects) {
        PixelDescription pointed = objects.pointedProperty().get();
        pointer.setText(pointed == null ? "" : pointed.x() + ", " + pointed.y() + "   " + pointed.name());
    }

    private void showState(SynthesisState state) {
        indicator.setVisible(state == SynthesisState.INFERRING || state == SynthesisState.SYNTHESIZING);
        work.setText(
                switch (state) {
                    case IDLE -> idleText();
                    case WAITING -> "Waiting for a pause";
                    case INFERRING -> "Inferring parts";
                    case SYNTHESIZING -> "Rendering";
                });
    }

    private String idleText() {
        if (synthesis.engineProperty().get() == null) {
            return "";
        }
        return synthesis.liveProperty().get() ? "Up to date" : "Live is off";
    }

    private void showTime(@Nullable Duration duration) {
        Stream.of(timeLine, time).forEach(part -> {
            part.setVisible(duration != null);
            part.setManaged(duration != null);
        });
        time.setText(duration == null ? "" : String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0));
    }
}
