package org.partbrush.ui.panel;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/**
 * A row of small pictures that follows a list. It is one stop for the Tab key: inside it the arrow keys go from picture
 * to picture, Enter chooses one and Delete removes it where it can be removed.
 */
final class PictureRow<T> extends HBox {

    private static final double GAP = 4;

    private final Map<T, PictureButton> shown = new IdentityHashMap<>();
    private final Function<T, PictureButton> pictureOf;

    PictureRow(ObservableList<T> items, Function<T, PictureButton> pictureOf) {
        super(GAP);
        this.pictureOf = pictureOf;
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        items.addListener((ListChangeListener<T>) change -> show(items));
        show(items);
    }

    /** Pictures of items that stay are not made again. */
    private void show(List<T> items) {
        int focused = focusedIndex();
        getChildren()
                .setAll(items.stream()
                        .map(item -> shown.computeIfAbsent(item, pictureOf))
                        .toList());
        shown.values().retainAll(getChildren());
        if (focused >= 0 && !items.isEmpty()) {
            go(focused);
        }
        if (!items.isEmpty() && getChildren().stream().noneMatch(Node::isFocusTraversable)) {
            getChildren().getFirst().setFocusTraversable(true);
        }
    }

    private int focusedIndex() {
        return getChildren().indexOf(getScene() == null ? null : getScene().getFocusOwner());
    }

    private void pressed(KeyEvent event) {
        int focused = focusedIndex();
        if (focused < 0 || !(getChildren().get(focused) instanceof PictureButton picture)) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> go(focused - 1);
            case RIGHT -> go(focused + 1);
            case HOME -> go(0);
            case END -> go(getChildren().size() - 1);
            case ENTER -> picture.fire();
            case DELETE -> picture.remove();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Gives the keyboard to the picture at a place, or at the end that is nearer to it. */
    private void go(int place) {
        Node target = getChildren().get(Math.clamp(place, 0, getChildren().size() - 1));
        getChildren().forEach(picture -> picture.setFocusTraversable(picture == target));
        target.requestFocus();
    }
}
