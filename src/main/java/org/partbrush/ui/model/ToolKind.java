package org.partbrush.ui.model;

import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
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

/** The tools that the window offers, and how it shows them. */
public enum ToolKind {
    BRUSH("Brush", KeyCode.B, MaterialDesignB.BRUSH, new Brush(), "Alt-drag resizes, Ctrl-click picks"),
    ERASER("Eraser", KeyCode.E, MaterialDesignE.ERASER, new Eraser(), "Leaves the default class behind"),
    LINE("Line", KeyCode.L, MaterialDesignV.VECTOR_LINE, new Shape(Form.LINE), "Drag; Shift for steps of 45°"),
    POLYGON("Polygon", KeyCode.P, MaterialDesignV.VECTOR_POLYGON, new Polygon(), "Click corners; double click closes"),
    RECTANGLE(
            "Rectangle",
            KeyCode.R,
            MaterialDesignR.RECTANGLE_OUTLINE,
            new Shape(Form.RECTANGLE),
            "Drag; Shift for a square"),
    ELLIPSE("Ellipse", KeyCode.U, MaterialDesignE.ELLIPSE_OUTLINE, new Shape(Form.ELLIPSE), "Drag; Shift for a circle"),
    FILL(
            "Fill",
            KeyCode.G,
            MaterialDesignF.FORMAT_COLOR_FILL,
            new Fill(),
            "Click a region; Shift for all of its class"),
    PICK("Pick", KeyCode.I, MaterialDesignE.EYEDROPPER, new Pick(), "Click takes class and part"),
    STAMP("Stamp", KeyCode.S, MaterialDesignS.STAMPER, new Stamper(), "Click places; drag up to size"),
    SELECT(
            "Select object",
            KeyCode.V,
            MaterialDesignC.CURSOR_DEFAULT_OUTLINE,
            new Select(),
            "Drag moves, Alt-drag copies; click twice for a part"),
    PART_BRUSH(
            "Part brush",
            KeyCode.T,
            MaterialDesignF.FORMAT_PAINT,
            new PartBrush(false),
            "Paints the chosen part; Shift restores"),
    PART_ERASER(
            "Part eraser", KeyCode.Y, MaterialDesignU.UNDO_VARIANT, new PartBrush(true), "Brings inferred parts back"),
    KNIFE("Knife", KeyCode.Q, MaterialDesignK.KNIFE, new Knife(), "Draw a line through an object");

    private final String title;
    private final KeyCode key;
    private final Ikon icon;
    private final Tool tool;
    private final String hint;

    ToolKind(String title, KeyCode key, Ikon icon, Tool tool, String hint) {
        this.title = title;
        this.key = key;
        this.icon = icon;
        this.tool = tool;
        this.hint = hint;
    }

    public String title() {
        return title;
    }

    public KeyCode key() {
        return key;
    }

    public Ikon icon() {
        return icon;
    }

    public Tool tool() {
        return tool;
    }

    /** How it is used, in a few words. */
    public String hint() {
        return hint;
    }

    /** How the window shows a tool. */
    public static ToolKind of(Tool tool) {
        return Stream.of(values())
                .filter(kind -> kind.tool.equals(tool))
                .findFirst()
                .orElseThrow();
    }
}
