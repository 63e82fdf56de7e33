package org.partbrush.ui.canvas;

/** How the part overlay shows the parts. */
public enum OverlayMode {
    OFF("off"),
    OUTLINES("outlines"),
    TINTS("tints"),
    BOTH("outlines and tints");

    private final String title;

    OverlayMode(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public OverlayMode next() {
        return values()[(ordinal() + 1) % values().length];
    }

    boolean hasOutlines() {
        return this == OUTLINES || this == BOTH;
    }

    boolean hasTints() {
        return this == TINTS || this == BOTH;
    }
}
