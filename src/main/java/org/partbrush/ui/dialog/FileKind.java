package org.partbrush.ui.dialog;

/** What a file chosen by the user is for. */
public enum FileKind {
    PROJECT("Partbrush project", ".pbrush"),
    IMAGE("PNG image", ".png"),
    PART_MAP("Part map as indexed PNG", ".png");

    private final String title;
    private final String extension;

    FileKind(String title, String extension) {
        this.title = title;
        this.extension = extension;
    }

    public String title() {
        return title;
    }

    /** With its dot. */
    public String extension() {
        return extension;
    }
}
