package org.partbrush.ui.model;

import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.partbrush.tool.Tool;

/** The tools that the window offers, and how it shows them. */
public enum ToolKind {
    BRUSH("Brush", KeyCode.B, MaterialDesignB.BRUSH, new Tool.Brush()),
    ERASER("Eraser", KeyCode.E, MaterialDesignE.ERASER, new Tool.Eraser()),
    FILL("Fill", KeyCode.G, MaterialDesignF.FORMAT_COLOR_FILL, new Tool.Fill()),
    PICK("Pick", KeyCode.I, MaterialDesignE.EYEDROPPER, new Tool.Pick());

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
