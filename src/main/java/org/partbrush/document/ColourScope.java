package org.partbrush.document;

/** What the user can choose the colour of in the picture. */
public sealed interface ColourScope {

    /** All regions of a class. */
    record OfClass(int classId) implements ColourScope {}

    /** An object; its parts follow it as far as they do in photographs. */
    record OfObject(int instanceId) implements ColourScope {}

    /** One part of an object. */
    record OfPart(int instanceId, int partId) implements ColourScope {}
}
