package org.partbrush.train.shape;

import org.partbrush.label.PartVocabulary;

/**
 * One object cut out as a square part map of {@value #SIDE} pixels a side: large enough to be turned and cropped before
 * it becomes a sample of {@value #SAMPLE}. Immutable by agreement.
 *
 * @param category index of the part vocabulary among those trained
 * @param isPlateOnly whether only the license plate was annotated: elsewhere the inside is unknown
 * @param labels row-major; 0 outside, part ids inside, {@link PartVocabulary#UNKNOWN} inside where nobody knows
 */
public record PartShape(int category, boolean isPlateOnly, byte[] labels) {

    public static final int SIDE = 128;

    /** Side of what PartNet sees. */
    public static final int SAMPLE = 64;

    public PartShape {
        if (labels.length != SIDE * SIDE) {
            throw new IllegalArgumentException("A shape has " + SIDE + "x" + SIDE + " pixels.");
        }
    }

    /** Its labels at {@value #SAMPLE} pixels a side, not augmented: what PartNet sees of an object it has to label. */
    public byte[] sample() {
        byte[] sample = new byte[SAMPLE * SAMPLE];
        int step = SIDE / SAMPLE;
        for (int i = 0; i < sample.length; i++) {
            sample[i] = labels[i / SAMPLE * step * SIDE + i % SAMPLE * step];
        }
        return sample;
    }

    /** Replaces "unknown" by "no part", for maps that serve as an example. */
    static byte[] known(byte[] labels) {
        byte[] known = labels.clone();
        for (int i = 0; i < known.length; i++) {
            known[i] = (known[i] & 0xFF) == PartVocabulary.UNKNOWN ? 0 : known[i];
        }
        return known;
    }
}
