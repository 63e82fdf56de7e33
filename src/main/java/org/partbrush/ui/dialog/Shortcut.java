package org.partbrush.ui.dialog;

/** What a key or gesture does, in words. */
public record Shortcut(String title, String key) {}
