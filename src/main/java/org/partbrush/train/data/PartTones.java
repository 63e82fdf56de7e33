package org.partbrush.train.data;

/**
 * How the tone maps of a part are made (decisions 0064 and 0066).
 *
 * @param strength by which tones are multiplied
 * @param ofPieces whether each connected piece has a map of its own, as each wheel of a car
 */
public record PartTones(double strength, boolean ofPieces) {

    /** Of the part as a whole. */
    public static PartTones whole(double strength) {
        return new PartTones(strength, false);
    }
}
