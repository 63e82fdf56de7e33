package org.partbrush.ui;

/** Which colours the windows have. */
public enum Appearance {
    SYSTEM("As the system"),
    LIGHT("Light"),
    DARK("Dark");

    private final String title;

    Appearance(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
