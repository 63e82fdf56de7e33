package org.partbrush.nn;

/**
 * Where a part is usually lighter and darker than as a whole: hair above a face, skin below a skirt, the sky's light on a bonnet
 * (decision 0064). Tones move a colour along one direction of the axes of a {@link ColourScale}.
 *
 * @param over what the map lies
 * @param share how frequent the map is among those of its part
 * @param along the direction, {@value ColourScale#COLOUR_AXES} numbers in deviations
 * @param tones how far to go, {@value #ROWS} rows of {@value #COLUMNS}
 */
public record ToneMap(Over over, float share, float[] along, float[] tones) {

    /** A map lies over the box of these pixels. Saved by their order. */
    public enum Over {
        /** Of the part. */
        PART,
        /** Of the whole object, which stays as it is when parts are removed. */
        OBJECT,
        /** Of the connected piece of the part, as each wheel of a car. */
        PIECE
    }

    public static final int COLUMNS = 9;
    public static final int ROWS = 12;
    public static final int CELLS = COLUMNS * ROWS;

    /**
     * The tone of a place, bilinear between the middles of cells.
     *
     * @param right 0 at the left edge of the box, 1 at the right one
     * @param down 0 at its upper edge, 1 at the lower one
     */
    public float at(float right, float down) {
        float x = Math.clamp(right * COLUMNS - 0.5f, 0, COLUMNS - 1);
        float y = Math.clamp(down * ROWS - 0.5f, 0, ROWS - 1);
        int column = Math.min((int) x, COLUMNS - 2);
        int row = Math.min((int) y, ROWS - 2);
        float upper = between(row, column, x - column);
        float lower = between(row + 1, column, x - column);
        return upper + (y - row) * (lower - upper);
    }

    private float between(int row, int column, float share) {
        float left = tones[row * COLUMNS + column];
        return left + share * (tones[row * COLUMNS + column + 1] - left);
    }
}
