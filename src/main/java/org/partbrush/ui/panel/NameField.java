package org.partbrush.ui.panel;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Takes a name: Enter or leaving the field keeps it, Escape drops it. */
final class NameField extends TextField {

    private boolean isShown;
    private boolean isDone;

    /** @param onDone called after a key ended it, to take the keyboard back */
    NameField(String name, Consumer<String> onKeep, Runnable onDrop, Runnable onDone) {
        super(name);
        setId("name-field");
        setAccessibleText("Name of the object");
        getStyleClass().add("name-field");
        setOnAction(event -> {
            finish(() -> onKeep.accept(getText()));
            onDone.run();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                finish(onDrop);
                onDone.run();
                event.consume();
            }
        });
        focusedProperty().addListener((observed, before, isFocused) -> {
            if (before) {
                finish(() -> onKeep.accept(getText()));
            }
        });
    }

    /** Takes the keyboard once it is shown; before that it could not have it. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!isShown) {
            isShown = true;
            requestFocus();
            selectAll();
        }
    }

    private void finish(Runnable end) {
        if (!isDone) {
            isDone = true;
            end.run();
        }
    }
}
