package org.partbrush.nn;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * One array of a weight file, on the Java heap. Immutable by agreement: nobody writes to {@code shape} after
 * construction; {@code data} is read-only and every call of {@link #data()} gives a fresh view of all of it.
 *
 * @param shape dense row-major; empty for a scalar
 * @param data little endian
 */
public record WeightTensor(DType type, long[] shape, ByteBuffer data) {

    /** Element types of the safetensors format, under its names. */
    public enum DType {
        F64(8),
        F32(4),
        F16(2),
        BF16(2),
        I64(8),
        I32(4),
        I16(2),
        I8(1),
        U8(1),
        BOOL(1);

        private final int bytes;

        DType(int bytes) {
            this.bytes = bytes;
        }

        public int bytes() {
            return bytes;
        }
    }

    public WeightTensor {
        long expected = byteCount(type, shape);
        if (data.remaining() != expected) {
            throw new IllegalArgumentException(
                    data.remaining() + " bytes do not fill a tensor of " + expected + " bytes.");
        }
        data = data.slice().asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A float32 tensor. */
    public static WeightTensor ofFloats(float[] values, long... shape) {
        ByteBuffer data = allocate(DType.F32, values.length);
        for (float value : values) {
            data.putFloat(value);
        }
        return new WeightTensor(DType.F32, shape, data.flip());
    }

    /**
     * A float16 tensor, every value rounded to the nearest (ties to even).
     *
     * @throws IllegalArgumentException if a finite value is too large for float16
     */
    public static WeightTensor ofHalves(float[] values, long... shape) {
        ByteBuffer data = allocate(DType.F16, values.length);
        for (float value : values) {
            short half = Float.floatToFloat16(value);
            if (Float.isFinite(value) && !Float.isFinite(Float.float16ToFloat(half))) {
                throw new IllegalArgumentException(value + " is too large for float16.");
            }
            data.putShort(half);
        }
        return new WeightTensor(DType.F16, shape, data.flip());
    }

    /** An int64 tensor. */
    public static WeightTensor ofLongs(long[] values, long... shape) {
        ByteBuffer data = allocate(DType.I64, values.length);
        for (long value : values) {
            data.putLong(value);
        }
        return new WeightTensor(DType.I64, shape, data.flip());
    }

    @Override
    public ByteBuffer data() {
        return data.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Number of elements. */
    public int size() {
        return data.capacity() / type.bytes();
    }

    /**
     * The values as float32; float16 and bfloat16 are widened exactly, float64 is rounded.
     *
     * @throws IllegalArgumentException if this is no tensor of floats
     */
    public float[] toFloats() {
        ByteBuffer source = data();
        float[] values = new float[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (type) {
                case F32 -> source.getFloat();
                case F64 -> (float) source.getDouble();
                case F16 -> Float.float16ToFloat(source.getShort());
                case BF16 -> Float.intBitsToFloat(source.getShort() << 16);
                case I64, I32, I16, I8, U8, BOOL -> throw new IllegalArgumentException(type + " is no type of floats.");
            };
        }
        return values;
    }

    /**
     * The values as int64; U8 counts from 0 to 255, BOOL is 0 or 1.
     *
     * @throws IllegalArgumentException if this is no tensor of integers
     */
    public long[] toLongs() {
        ByteBuffer source = data();
        long[] values = new long[size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = switch (type) {
                case I64 -> source.getLong();
                case I32 -> source.getInt();
                case I16 -> source.getShort();
                case I8 -> source.get();
                case U8, BOOL -> source.get() & 0xFF;
                case F64, F32, F16, BF16 -> throw new IllegalArgumentException(type + " is no type of integers.");
            };
        }
        return values;
    }

    /**
     * Bytes of a tensor.
     *
     * @throws ArithmeticException if they do not fit into a long
     */
    static long byteCount(DType type, long[] shape) {
        long bytes = type.bytes();
        for (long extent : shape) {
            bytes = Math.multiplyExact(bytes, extent);
        }
        return bytes;
    }

    private static ByteBuffer allocate(DType type, int elements) {
        return ByteBuffer.allocate(Math.multiplyExact(elements, type.bytes())).order(ByteOrder.LITTLE_ENDIAN);
    }
}
