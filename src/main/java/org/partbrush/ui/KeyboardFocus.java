package org.partbrush.ui;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Toggle;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Where the keyboard is. It belongs to the canvas: a click on a button, a slider or the palette leaves it there, so that
 * the next key means the picture. By key it goes from panel to panel. FX thread only.
 */
final class KeyboardFocus {

    private static final String CANVAS = "#layout";

    /** The panels in the order in which the key goes through them. */
    private static final List<String> PANELS = List.of(
            CANVAS, "#object-tree", "#part-actions", "#synthesis", "#pictures", "#tools", "#palette", "#tool-bar");

    private final Parent window;
    private @Nullable Node beforeClick;

    /** @param window where the panels are looked up */
    KeyboardFocus(Parent window) {
        this.window = window;
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> beforeClick = focused());
        window.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> leaveWhereItWas());
    }

    /** Whether a node is, or is inside, one of a kind. */
    static boolean isIn(Class<? extends Node> kind, @Nullable Node node) {
        return ancestors(node).anyMatch(kind::isInstance);
    }

    private static Stream<Node> ancestors(@Nullable Node node) {
        return node == null ? Stream.empty() : Stream.iterate(node, Objects::nonNull, Node::getParent);
    }

    private @Nullable Node focused() {
        return window.getScene() == null ? null : window.getScene().getFocusOwner();
    }

    private void leaveWhereItWas() {
        Node before = beforeClick;
        if (!isForMouse(focused()) || isForMouse(before)) {
            return;
        }
        if (before == null) {
            toCanvas();
        } else {
            before.requestFocus();
        }
    }

    /** Whether a click on a control is all that it is for. */
    private static boolean isForMouse(@Nullable Node control) {
        return control instanceof ButtonBase
                || control instanceof ToggleSwitch
                || control instanceof Slider
                || control instanceof ListView<?>;
    }

    void toCanvas() {
        Optional.ofNullable(window.lookup(CANVAS)).ifPresent(Node::requestFocus);
    }

    /** To the next panel that is shown, or to the one before. */
    void toNextPanel(boolean isForwards) {
        List<String> order = isForwards ? PANELS : PANELS.reversed();
        int present = order.indexOf(panelOf(focused()));
        for (int i = 1; i <= order.size(); i++) {
            Optional<Node> target = firstIn(window.lookup(order.get((present + i) % order.size())));
            if (target.isPresent()) {
                target.get().requestFocus();
                return;
            }
        }
    }

    private String panelOf(@Nullable Node node) {
        return ancestors(node)
                .map(ancestor -> "#" + ancestor.getId())
                .filter(PANELS::contains)
                .findFirst()
                .orElse(CANVAS);
    }

    /** The control of a panel that takes the keyboard: what is selected in it, or else its first one. */
    private static Optional<Node> firstIn(@Nullable Node panel) {
        List<Node> controls = panel == null ? List.of() : reachable(panel).toList();
        return controls.stream()
                .filter(control -> control instanceof Toggle toggle && toggle.isSelected())
                .findFirst()
                .or(() -> controls.stream().findFirst());
    }

    private static Stream<Node> reachable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Stream.empty();
        }
        if (node.isFocusTraversable()) {
            return Stream.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(KeyboardFocus::reachable)
                : Stream.empty();
    }
}
