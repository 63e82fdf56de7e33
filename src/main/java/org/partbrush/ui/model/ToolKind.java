package org.partbrush.ui.model;

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
    BRUSH("Brush", KeyCode.B, MaterialDesignB.BRUSH, new Brush()),
    ERASER("Eraser", KeyCode.E, MaterialDesignE.ERASER, new Eraser()),
    LINE("Line", KeyCode.L, MaterialDesignV.VECTOR_LINE, new Shape(Form.LINE)),
    POLYGON("Polygon", KeyCode.P, MaterialDesignV.VECTOR_POLYGON, new Polygon()),
    RECTANGLE("Rectangle", KeyCode.R, MaterialDesignR.RECTANGLE_OUTLINE, new Shape(Form.RECTANGLE)),
    ELLIPSE("Ellipse", KeyCode.C, MaterialDesignE.ELLIPSE_OUTLINE, new Shape(Form.ELLIPSE)),
    FILL("Fill", KeyCode.G, MaterialDesignF.FORMAT_COLOR_FILL, new Fill()),
    PICK("Pick", KeyCode.I, MaterialDesignE.EYEDROPPER, new Pick()),
    STAMP("Stamp", KeyCode.S, MaterialDesignS.STAMPER, new Stamper()),
    SELECT("Select object", KeyCode.V, MaterialDesignC.CURSOR_DEFAULT_OUTLINE, new Select()),
    PART_BRUSH("Part brush", KeyCode.U, MaterialDesignF.FORMAT_PAINT, new PartBrush(false)),
    PART_ERASER("Part eraser", KeyCode.Y, MaterialDesignU.UNDO_VARIANT, new PartBrush(true)),
    KNIFE("Knife", KeyCode.K, MaterialDesignK.KNIFE, new Knife());

    private final String title;
    private final KeyCode key;
    private final Ikon icon;
    private final Tool tool;

    ToolKind(String title, KeyCode key, Ikon icon, Tool tool) {
        this.title = title;
        this.key = key;
        this.icon = icon;
        this.tool = tool;
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
}
