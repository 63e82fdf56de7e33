package org.partbrush.ui.canvas;

/** Which of the two views are shown. */
public enum Arrangement {
    BOTH("layout and result"),
    LAYOUT("layout alone"),
    RESULT("result alone");

    private final String title;

    Arrangement(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    public Arrangement next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
