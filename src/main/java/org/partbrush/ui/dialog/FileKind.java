package org.partbrush.ui.dialog;

import java.util.List;

/** What a file chosen by the user is for. */
public enum FileKind {
    PROJECT("Partbrush project", ".pbrush"),
    LABEL_MAP("Label map", ".png", ".tif", ".jpg", ".jpeg"),
    PHOTO("Photo", ".png", ".jpg", ".jpeg");

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> extensions;

    FileKind(String title, String... extensions) {
        this.title = title;
        this.extensions = List.of(extensions);
    }

    public String title() {
        return title;
    }

    /** With their dots; files are written with the first. */
    public List<String> extensions() {
        return extensions;
    }
}
