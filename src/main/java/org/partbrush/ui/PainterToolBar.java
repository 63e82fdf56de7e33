package org.partbrush.ui;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.partbrush.ui.canvas.ViewSettings;

/** The commands used most, as icons; what concerns the window and the picture is on the right. */
final class PainterToolBar extends ToolBar {

    private static final double SLIDER_WIDTH = 90;

    PainterToolBar(PainterCommands commands, ViewSettings settings) {
        setId("tool-bar");
        FileCommands file = commands.file();
        ViewCommands view = commands.view();
        add(file.create(), file.open(), file.save());
        line();
        add(commands.edit().undo(), commands.edit().redo());
        line();
        add(view.zoomOut(), view.zoomIn(), view.fit(), view.arrangement());
        line();
        add(view.overlay());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getItems().addAll(opacity(settings), space);
        add(view.pictures(), view.panels());
        line();
        add(file.exportImage());
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
        slider.setTooltip(new Tooltip("Opacity of the part overlay"));
        slider.setAccessibleText("Opacity of the part overlay");
        slider.valueProperty().bindBidirectional(settings.overlayOpacityProperty());
        return slider;
    }
}
