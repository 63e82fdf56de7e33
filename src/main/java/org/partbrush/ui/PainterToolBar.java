package org.partbrush.ui;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.partbrush.ui.canvas.ViewSettings;
import org.partbrush.ui.model.SceneViewModel;

/** The commands used most, as icons; the picture's on the right, above the result. */
final class PainterToolBar extends ToolBar {

    private static final double SLIDER_WIDTH = 90;

    PainterToolBar(PainterCommands commands, ViewSettings settings, SceneViewModel scenes) {
        FileCommands file = commands.file();
        ViewCommands view = commands.view();
        add(file.create(), file.open(), file.save());
        line();
        add(commands.edit().undo(), commands.edit().redo());
        line();
        add(view.zoomOut(), view.zoomIn(), view.fit());
        line();
        add(view.overlay());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getItems().addAll(opacity(settings), space, seed(scenes));
        add(commands.synthesis().newSeed());
        line();
        getItems().add(CommandControls.labelledButton(commands.synthesis().live()));
        add(commands.synthesis().renderNow(), file.exportImage());
    }

    private void add(Command... commands) {
        List.of(commands).forEach(command -> getItems().add(CommandControls.button(command)));
    }

    private void line() {
        getItems().add(new Separator(Orientation.VERTICAL));
    }

    private static Node opacity(ViewSettings settings) {
        Slider slider = new Slider(0, 1, 1);
        slider.setId("overlay-opacity");
        slider.setPrefWidth(SLIDER_WIDTH);
        slider.setFocusTraversable(false);
        slider.setTooltip(new Tooltip("Opacity of the part overlay"));
        slider.valueProperty().bindBidirectional(settings.overlayOpacityProperty());
        return slider;
    }

    private static Node seed(SceneViewModel scenes) {
        Label seed = new Label();
        seed.getStyleClass().add("number");
        seed.setTooltip(new Tooltip("Equal scenes with equal seeds give equal pictures"));
        scenes.sceneProperty()
                .subscribe(() -> seed.setText(
                        "Seed " + scenes.sceneProperty().get().settings().seed()));
        seed.setText("Seed " + scenes.scene().settings().seed());
        return seed;
    }
}
