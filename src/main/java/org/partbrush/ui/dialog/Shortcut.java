package org.partbrush.ui.dialog;

/**
 * What a key or gesture does, in words.
 *
 * @param id by which it is changed, empty if it cannot be
 * @param key empty if it has none
 * @param isChanged whether the user chose the key
 */
public record Shortcut(String id, String title, String key, boolean isChanged) {

    /** A gesture, or a key that cannot be changed. */
    public static Shortcut fixed(String title, String key) {
        return new Shortcut("", title, key, false);
    }

    public boolean isChangeable() {
        return !id.isEmpty();
    }
}
