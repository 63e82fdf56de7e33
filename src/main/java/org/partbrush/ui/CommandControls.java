package org.partbrush.ui;

import atlantafx.base.controls.ToggleSwitch;
import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HorizontalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.partbrush.ui.dialog.KeyText;

/** Makes menus and buttons of commands, so that title, key and state are the same everywhere. */
public final class CommandControls {

    private CommandControls() {}

    /** A menu of groups of commands with a line between the groups. */
    public static Menu menu(String title, List<List<Command>> groups) {
        Menu menu = new Menu(title);
        for (List<Command> group : groups) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(command -> menu.getItems().add(item(command)));
        }
        return menu;
    }

    public static MenuItem item(Command command) {
        MenuItem item = command.state() == null ? new MenuItem() : checkItem(command);
        item.setMnemonicParsing(false);
        item.textProperty().bind(command.title());
        item.disableProperty().bind(command.isEnabled().map(isEnabled -> !isEnabled));
        item.acceleratorProperty().bind(command.keyProperty());
        if (command.state() == null) {
            item.setOnAction(event -> command.run());
        }
        return item;
    }

    private static MenuItem checkItem(Command command) {
        CheckMenuItem item = new CheckMenuItem();
        if (command.state() != null) {
            item.selectedProperty().bindBidirectional(command.state());
        }
        return item;
    }

    /** An icon button whose tooltip names the command and its key. */
    public static ButtonBase button(Command command) {
        ButtonBase button = command.state() == null ? new Button() : toggleButton(command);
        if (command.icon() != null) {
            button.setGraphic(new FontIcon(command.icon()));
        }
        dress(button, command);
        if (command.state() == null) {
            button.setOnAction(event -> command.run());
        }
        return button;
    }

    private static void dress(ButtonBase button, Command command) {
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.disableProperty().bind(command.isEnabled().map(isEnabled -> !isEnabled));
        button.setTooltip(tooltip(command));
        button.accessibleTextProperty().bind(command.title());
    }

    /** An icon button with the command's title beside the icon. */
    public static ButtonBase labelledButton(Command command) {
        ButtonBase button = button(command);
        button.getStyleClass().remove(Styles.BUTTON_ICON);
        button.textProperty().bind(command.title());
        return button;
    }

    /** A switch for a command that turns a state on and off. */
    public static ToggleSwitch switchOf(Command command) {
        ToggleSwitch control = new ToggleSwitch();
        control.textProperty().bind(command.title());
        control.setLabelPosition(HorizontalDirection.LEFT);
        control.accessibleTextProperty().bind(command.title());
        control.setTooltip(tooltip(command));
        if (command.state() != null) {
            control.selectedProperty().bindBidirectional(command.state());
        }
        return control;
    }

    /** An icon button that does for as long as it is pressed what its key does while held. */
    public static ButtonBase holdButton(Command command) {
        ButtonBase button = new Button("", command.icon() == null ? null : new FontIcon(command.icon()));
        dress(button, command);
        button.pressedProperty().subscribe(isPressed -> {
            if (isPressed) {
                command.run();
            } else {
                command.release();
            }
        });
        return button;
    }

    private static ButtonBase toggleButton(Command command) {
        ToggleButton button = new ToggleButton();
        if (command.state() != null) {
            button.selectedProperty().bindBidirectional(command.state());
        }
        return button;
    }

    private static Tooltip tooltip(Command command) {
        Tooltip tooltip = new Tooltip();
        ObservableValue<String> key = command.keyProperty()
                .map(pressed -> "  (" + (command.isHeld() ? "hold " : "") + KeyText.of(pressed) + ")")
                .orElse("");
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> command.title().getValue() + key.getValue(), command.title(), key));
        return tooltip;
    }
}
