package org.partbrush.label;

/**
 * One part of an object class, for example the wheel of a car.
 *
 * @param id 1.. within its part vocabulary; what part maps store (Panoptic Parts numbering)
 * @param rgb display colour, {@code 0xrrggbb}
 */
public record Part(int id, String name, int rgb) {}
