package org.partbrush.ui.dialog;

/** The size of a scene to begin, in pixels. */
public record NewScene(int width, int height) {}
