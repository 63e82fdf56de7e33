package org.partbrush.nn;

import java.util.Arrays;
import java.util.Map;

/**
 * Numbers with several indices, the last of which runs fastest, as small weight files hold them. Its rows, which have all
 * indices but the last, are changed in place.
 *
 * @param values of all rows
 * @param shape how many values each index has
 */
public record FloatTable(float[] values, int[] shape) {

    /** A table of zeros. */
    public static FloatTable zeros(int... shape) {
        return new FloatTable(new float[Arrays.stream(shape).reduce(1, Math::multiplyExact)], shape);
    }

    /** One value; all indices are given. */
    public float get(int... index) {
        return values[offset(index)];
    }

    /** A copy of a row; all indices but the last are given. */
    public float[] row(int... index) {
        int from = offset(index);
        return Arrays.copyOfRange(values, from, from + shape[shape.length - 1]);
    }

    /** Replaces a row. */
    public void setRow(float[] row, int... index) {
        System.arraycopy(row, 0, values, offset(index), shape[shape.length - 1]);
    }

    /** Indices that are not given are 0. */
    private int offset(int... index) {
        int offset = 0;
        for (int i = 0; i < shape.length; i++) {
            offset = offset * shape[i] + (i < index.length ? index[i] : 0);
        }
        return offset;
    }

    WeightTensor save() {
        return WeightTensor.ofFloats(values, longs(shape));
    }

    /**
     * The tensor of a name.
     *
     * @throws WeightFileException if it is missing, has another shape, or a value is not from {@code least} to {@code most}
     */
    static FloatTable read(Map<String, WeightTensor> tensors, String name, float least, float most, int... shape)
            throws WeightFileException {
        WeightTensor tensor = tensors.get(name);
        if (tensor == null || !Arrays.equals(tensor.shape(), longs(shape))) {
            throw new WeightFileException(
                    "There is no tensor " + name + " of the shape " + Arrays.toString(shape) + ".");
        }
        float[] values = tensor.toFloats();
        for (float value : values) {
            if (!(value >= least && value <= most)) {
                throw new WeightFileException("A value of the tensor " + name + " is " + value + ", out of its range.");
            }
        }
        return new FloatTable(values, shape);
    }

    private static long[] longs(int[] shape) {
        return Arrays.stream(shape).asLongStream().toArray();
    }
}
