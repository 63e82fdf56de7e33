package org.partbrush.ui.panel;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
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

/** What can be chosen about the selected tool. */
final class ToolOptionsView extends VBox {

    /** So high that the palette below keeps its place from tool to tool; the stamps alone need more. */
    private static final double LEAST_HEIGHT = 58;

    private final ToolViewModel tools;
    private final TipView tip;
    private final StampsView stamps;
    private final CheckBox startsObjects;
    private final CheckBox fillsWholeClass;

    ToolOptionsView(ToolViewModel tools, ObservableValue<Vocabulary> vocabulary, KeyHints keys) {
        super(8);
        this.tools = tools;
        setId("tool-options");
        tip = new TipView(tools, keys);
        stamps = new StampsView(tools.stamp(), vocabulary, keys);
        startsObjects = box(
                "New object each time",
                keys.tooltip("Off: painting on an object of the class extends it; Shift turns it round", KeyCode.N),
                tools.startsObjectsProperty());
        fillsWholeClass = box(
                "All of the class",
                new Tooltip("Off: only the connected region; Shift turns it round"),
                tools.fillsWholeClassProperty());
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

    private static CheckBox box(String title, Tooltip meaning, BooleanProperty state) {
        CheckBox box = new CheckBox(title);
        box.setTooltip(meaning);
        box.selectedProperty().bindBidirectional(state);
        return box;
    }

    private void show(Tool selected) {
        getChildren().setAll(options(selected));
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
}
