package org.partbrush.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/**
 * Shows what the controls are for, one after the other: the window is dimmed but for the control, which stays usable, and
 * a card beside it explains it. Can be left at any time. FX thread only.
 */
final class TourView extends Pane {

    private static final double CARD_WIDTH = 310;
    private static final double DISTANCE = 14;
    private static final double ROUNDING = 10;

    private final Parent window;
    private final List<TourStep> steps;
    private final Runnable onEnd;
    private final Label title = new Label();
    private final Label text = new Label();
    private final Label count = new Label();
    private final Button back = new Button("Back");
    private final Button next = new Button();
    private final VBox card;
    private int step;

    /**
     * @param window where the controls are looked up
     * @param onEnd takes the keyboard back
     */
    TourView(Parent window, List<TourStep> steps, Runnable onEnd) {
        this.onEnd = onEnd;
        this.window = window;
        this.steps = steps;
        setId("tour");
        setPickOnBounds(false);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        title.getStyleClass().add(Styles.TITLE_4);
        text.setWrapText(true);
        count.getStyleClass().add(Styles.TEXT_MUTED);
        card = new VBox(10, title, text, buttons());
        card.getStyleClass().add("tour-card");
        card.setPrefWidth(CARD_WIDTH);
        card.setMaxWidth(CARD_WIDTH);
        getChildren().addAll(new Pane(), card);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        // Whoever tries what a step is about goes on with Enter all the same.
        window.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (isVisible()) {
                next.requestFocus();
            }
        });
        widthProperty().subscribe(this::requestLayout);
    }

    private HBox buttons() {
        Button skip = new Button("Skip the tour");
        skip.setId("tour-skip");
        skip.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        skip.setOnAction(event -> end());
        back.setId("tour-back");
        back.getStyleClass().add(Styles.SMALL);
        back.setOnAction(event -> go(step - 1));
        next.setId("tour-next");
        next.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        next.setOnAction(event -> go(step + 1));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, skip, space, count, back, next);
        row.getStyleClass().add("row");
        return row;
    }

    void start() {
        setVisible(true);
        go(0);
    }

    private void end() {
        setVisible(false);
        onEnd.run();
    }

    private void go(int wanted) {
        if (wanted >= steps.size()) {
            end();
            return;
        }
        step = wanted;
        TourStep shown = steps.get(step);
        title.setText(shown.title());
        text.setText(shown.text());
        count.setText(step + 1 + " of " + steps.size());
        back.setDisable(step == 0);
        next.setText(step == steps.size() - 1 ? "Done" : "Next");
        requestLayout();
        next.requestFocus();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> end();
            case ENTER, RIGHT -> go(step + 1);
            case LEFT -> go(Math.max(0, step - 1));
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        if (!isVisible()) {
            return;
        }
        Bounds target = target();
        getChildren().set(0, shade(target));
        double height = card.prefHeight(CARD_WIDTH);
        card.resize(CARD_WIDTH, height);
        card.relocate(cardX(target), cardY(target, height));
    }

    /** Where the control is; the middle of the window if it is hidden. */
    private Bounds target() {
        Node control = window.lookup(steps.get(step).target());
        if (control == null || !control.isVisible() || control.getScene() == null) {
            return new BoundingBox(getWidth() / 2, getHeight() / 2, 0, 0);
        }
        return sceneToLocal(control.localToScene(control.getLayoutBounds()));
    }

    /** Beside the control, where there is room, or in the middle. */
    private double cardX(Bounds target) {
        if (hasRoomRight(target)) {
            return target.getMaxX() + DISTANCE;
        }
        return hasRoomLeft(target) ? target.getMinX() - DISTANCE - CARD_WIDTH : (getWidth() - CARD_WIDTH) / 2;
    }

    /** Beside the control, or else above it or below it. */
    private double cardY(Bounds target, double height) {
        double lowest = Math.max(DISTANCE, getHeight() - height - DISTANCE);
        double wanted = target.getCenterY() - height / 2;
        if (!hasRoomRight(target) && !hasRoomLeft(target)) {
            double above = target.getMinY() - DISTANCE - height;
            wanted = above >= DISTANCE ? above : target.getMaxY() + DISTANCE;
        }
        return Math.clamp(wanted, DISTANCE, lowest);
    }

    private boolean hasRoomRight(Bounds target) {
        return target.getMaxX() + DISTANCE + CARD_WIDTH <= getWidth();
    }

    private static boolean hasRoomLeft(Bounds target) {
        return target.getMinX() - DISTANCE - CARD_WIDTH >= 0;
    }

    /** Everything but the control; what is not filled lets the mouse through. */
    private Node shade(Bounds target) {
        Rectangle hole = new Rectangle(target.getMinX(), target.getMinY(), target.getWidth(), target.getHeight());
        hole.setArcWidth(ROUNDING);
        hole.setArcHeight(ROUNDING);
        Path shade = (Path) Shape.subtract(new Rectangle(getWidth(), getHeight()), hole);
        shade.getStyleClass().add("tour-shade");
        return shade;
    }
}
