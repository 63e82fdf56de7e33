package org.partbrush.ui.panel;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.partbrush.label.Vocabulary;
import org.partbrush.tool.Brush;
import org.partbrush.tool.Eraser;
import org.partbrush.tool.Fill;
import org.partbrush.tool.Form;
import org.partbrush.tool.Knife;
import org.partbrush.tool.PartBrush;
import org.partbrush.tool.Pick;
import org.partbrush.tool.Polygon;
import org.partbrush.tool.Select;
import org.partbrush.tool.Shape;
import org.partbrush.tool.Stamper;
import org.partbrush.tool.Tool;
import org.partbrush.ui.model.ToolViewModel;

/** What can be chosen about the selected tool, and one line that says how it is used. */
final class ToolOptionsView extends VBox {

    /** So high that the palette below keeps its place from tool to tool; the stamps alone need more. */
    private static final double LEAST_HEIGHT = 104;

    private final ToolViewModel tools;
    private final TipView tip;
    private final StampsView stamps;
    private final CheckBox startsObjects;
    private final CheckBox fillsWholeClass;

    ToolOptionsView(ToolViewModel tools, Vocabulary vocabulary) {
        super(8);
        this.tools = tools;
        setId("tool-options");
        tip = new TipView(tools);
        stamps = new StampsView(tools.stamp(), vocabulary);
        startsObjects = box(
                "New object each time",
                "Off: painting on an object of the class extends it  (N; Shift turns it round)",
                tools.startsObjectsProperty());
        fillsWholeClass =
                box("All of the class", "Off: only the connected region  (Shift)", tools.fillsWholeClassProperty());
        tools.toolProperty().subscribe(this::show);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(LEAST_HEIGHT, super.computePrefHeight(width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private static CheckBox box(String title, String meaning, BooleanProperty state) {
        CheckBox box = new CheckBox(title);
        box.setTooltip(new Tooltip(meaning));
        box.setFocusTraversable(false);
        box.selectedProperty().bindBidirectional(state);
        return box;
    }

    private void show(Tool selected) {
        Label hint = new Label(hint(selected));
        hint.setWrapText(true);
        hint.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL, "hint");
        getChildren().setAll(options(selected));
        getChildren().add(hint);
        tip.showTip(tools.tip());
    }

    private List<Node> options(Tool selected) {
        return switch (selected) {
            case Brush() -> List.of(tip, startsObjects);
            case Eraser() -> List.of(tip);
            case Shape(Form form) -> form == Form.LINE ? List.of(tip, startsObjects) : List.of(startsObjects);
            case Polygon() -> List.of(startsObjects);
            case Fill() -> List.of(fillsWholeClass, startsObjects);
            case Pick(), Select(), Knife() -> List.of();
            case PartBrush(boolean isEraser) -> List.of(tip);
            case Stamper() -> List.of(stamps);
        };
    }

    private static String hint(Tool selected) {
        return switch (selected) {
            case Brush() -> "Alt-drag resizes, Ctrl-click picks.";
            case Eraser() -> "Leaves the default class behind.";
            case Shape(Form form) ->
                switch (form) {
                    case LINE -> "Drag; Shift for steps of 45°.";
                    case RECTANGLE -> "Drag; Shift for a square.";
                    case ELLIPSE -> "Drag; Shift for a circle.";
                };
            case Polygon() -> "Click corners; double click or Enter closes.";
            case Fill() -> "Click a region to fill it.";
            case Pick() -> "Click to take a class and to choose a part.";
            case Stamper() -> "Click to place; drag up from the foot to size.";
            case Select() ->
                "Drag moves, Alt-drag copies, Shift-click adds. Click again for a part: then that is moved.";
            case PartBrush(boolean isEraser) ->
                isEraser
                        ? "Brings back the inferred parts of the object."
                        : "Paints the chosen part inside its object; Shift restores.";
            case Knife() -> "Draw a line through an object to make two of it.";
        };
    }
}
