package org.partbrush.ui.model;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.partbrush.tool.Tool;

/** The tools that the window offers, and how it shows them. */
public enum ToolKind {
    BRUSH("Brush", "B", MaterialDesignB.BRUSH, new Tool.Brush()),
    ERASER("Eraser", "E", MaterialDesignE.ERASER, new Tool.Eraser()),
    FILL("Fill", "G", MaterialDesignF.FORMAT_COLOR_FILL, new Tool.Fill()),
    PICK("Pick", "I", MaterialDesignE.EYEDROPPER, new Tool.Pick());

    private final String title;
    private final String key;
    private final Ikon icon;
    private final Tool tool;

    ToolKind(String title, String key, Ikon icon, Tool tool) {
        this.title = title;
        this.key = key;
        this.icon = icon;
        this.tool = tool;
    }

    public String title() {
        return title;
    }

    public String key() {
        return key;
    }

    public Ikon icon() {
        return icon;
    }

    public Tool tool() {
        return tool;
    }
}
