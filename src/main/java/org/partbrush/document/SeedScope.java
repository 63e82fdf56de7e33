package org.partbrush.document;

/** What a seed is for: the whole image, all regions of a class, or one object. */
public sealed interface SeedScope {

    record Image() implements SeedScope {}

    record OfClass(int classId) implements SeedScope {}

    record OfObject(int instanceId) implements SeedScope {}
}
