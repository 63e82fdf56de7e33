package org.partbrush.document;

/**
 * A ready silhouette to place in scenes.
 *
 * @param name for people
 * @param classId of what it shows
 */
public record Stamp(String name, int classId, Silhouette silhouette) {}
