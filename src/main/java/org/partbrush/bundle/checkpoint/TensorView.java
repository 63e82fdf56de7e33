package org.partbrush.bundle.checkpoint;

import java.nio.ByteBuffer;
import java.util.List;
import org.partbrush.bundle.checkpoint.Pickled.Storage;
import org.partbrush.nn.WeightTensor;

/**
 * A tensor as PyTorch keeps it: elements of a storage by offset and strides, all counted in elements. What lies outside
 * of the storage is refused at construction.
 */
record TensorView(Storage storage, long offset, List<Long> shape, List<Long> strides) {

    /** More than any network needs. */
    private static final int MAX_AXES = 16;

    TensorView {
        if (shape.size() != strides.size()) {
            throw new IllegalArgumentException(
                    "a tensor has " + shape.size() + " extents but " + strides.size() + " strides");
        }
        if (shape.size() > MAX_AXES) {
            throw new IllegalArgumentException("a tensor has " + shape.size() + " axes");
        }
        requireNatural("an offset", List.of(offset));
        requireNatural("an extent", shape);
        requireNatural("a stride", strides);
        shape = List.copyOf(shape);
        strides = List.copyOf(strides);
        try {
            bytes(storage, shape);
            if (end(offset, shape, strides) > storage.elements()) {
                throw new IllegalArgumentException("a tensor reaches beyond the " + storage.elements()
                        + " elements of its storage " + storage.key());
            }
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a tensor has an impossible shape", e);
        }
    }

    private static void requireNatural(String what, List<Long> numbers) {
        for (long number : numbers) {
            if (number < 0) {
                throw new IllegalArgumentException("a tensor has " + what + " of " + number);
            }
        }
    }

    private static long bytes(Storage storage, List<Long> shape) {
        long bytes = storage.type().bytes();
        for (long extent : shape) {
            bytes = Math.multiplyExact(bytes, extent);
        }
        return bytes;
    }

    /** One past the last element that is looked at. */
    private static long end(long offset, List<Long> shape, List<Long> strides) {
        if (shape.contains(0L)) {
            return offset;
        }
        long last = offset;
        for (int i = 0; i < shape.size(); i++) {
            last = Math.addExact(last, Math.multiplyExact(shape.get(i) - 1, strides.get(i)));
        }
        return Math.addExact(last, 1);
    }

    /** Bytes of the dense tensor. */
    long bytes() {
        return bytes(storage, shape);
    }

    /** Whether the elements lie in the storage as the dense tensor has them, so that nothing need be copied. */
    boolean isDense() {
        long expected = 1;
        for (int i = shape.size() - 1; i >= 0; i--) {
            if (shape.get(i) != 1 && strides.get(i) != expected) {
                return false;
            }
            expected *= shape.get(i);
        }
        return true;
    }

    /**
     * The dense tensor.
     *
     * @param stored all bytes of the storage, little endian
     */
    WeightTensor dense(ByteBuffer stored) {
        int bytes = Math.toIntExact(bytes());
        ByteBuffer data = bytes == 0 ? ByteBuffer.allocate(0) : isDense() ? slice(stored, bytes) : gathered(stored);
        return new WeightTensor(
                storage.type(), shape.stream().mapToLong(Long::longValue).toArray(), data);
    }

    private ByteBuffer slice(ByteBuffer stored, int bytes) {
        return stored.slice(Math.toIntExact(offset * storage.type().bytes()), bytes);
    }

    /** Copies element by element in row-major order, counting the indices up like an odometer. */
    private ByteBuffer gathered(ByteBuffer stored) {
        int width = storage.type().bytes();
        ByteBuffer data = ByteBuffer.allocate(Math.toIntExact(bytes()));
        long[] index = new long[shape.size()];
        long at = offset;
        while (data.hasRemaining()) {
            data.put(data.position(), stored, Math.toIntExact(at * width), width);
            data.position(data.position() + width);
            for (int axis = index.length - 1; axis >= 0; axis--) {
                at += strides.get(axis);
                if (++index[axis] < shape.get(axis)) {
                    break;
                }
                at -= strides.get(axis) * shape.get(axis);
                index[axis] = 0;
            }
        }
        return data.flip();
    }
}
