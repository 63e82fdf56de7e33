package org.partbrush.nn;

import java.util.Map;
import java.util.Optional;

/**
 * The {@link Mottle} of the stuff of every class.
 *
 * @param table classes x 5, in the order of a mottle's numbers; zeros where a class has none
 */
public record Mottling(FloatTable table) {

    private static final String NAME = "mottling";
    private static final int NUMBERS = 5;
    private static final float LARGEST = 4096;

    public static Mottling none(int classes) {
        return new Mottling(FloatTable.zeros(classes, NUMBERS));
    }

    /** @param mottles by class */
    public static Mottling of(Map<Integer, Mottle> mottles, int classes) {
        Mottling mottling = none(classes);
        mottles.forEach((classId, m) -> mottling.table.setRow(
                new float[] {m.brightness(), m.redToBlue(), m.green(), m.width(), m.height()}, classId));
        return mottling;
    }

    /** The mottle of a class; empty if its colour is even. */
    public Optional<Mottle> ofClass(int classId) {
        float[] row = table.row(classId);
        return row[3] == 0 ? Optional.empty() : Optional.of(new Mottle(row[0], row[1], row[2], row[3], row[4]));
    }

    /** As a tensor {@code mottling}, classes x 5. */
    Map<String, WeightTensor> save() {
        return Map.of(NAME, table.save());
    }

    /** From what {@link #save} gave; none where there is no such tensor, as in bundles of earlier programs. */
    static Mottling read(Map<String, WeightTensor> tensors, int classes) throws WeightFileException {
        if (!tensors.containsKey(NAME)) {
            return none(classes);
        }
        Mottling mottling =
                new Mottling(FloatTable.read(tensors, NAME, -ColourScale.FARTHEST, LARGEST, classes, NUMBERS));
        try {
            for (int c = 0; c < classes; c++) {
                mottling.ofClass(c);
            }
        } catch (IllegalArgumentException e) {
            throw new WeightFileException("The tensor " + NAME + " is damaged: " + e.getMessage());
        }
        return mottling;
    }
}
