package org.partbrush.bundle.checkpoint;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partbrush.nn.WeightTensor.DType;

/**
 * A value that a checkpoint may be made of; there are no others. Containers can hold themselves and each other many times
 * over, so nothing here walks through them: no printing, no hashing, no comparing. Keys can be compared, because a map of
 * keys with equal hashes takes minutes otherwise.
 */
sealed interface Pickled {

    /** Python's None, True and False. */
    enum Constant implements Pickled {
        NONE,
        TRUE,
        FALSE
    }

    /** A whole number of any length. */
    record Whole(BigInteger value) implements Pickled, Comparable<Whole> {

        @Override
        public int compareTo(Whole other) {
            return value.compareTo(other.value);
        }
    }

    /** A floating-point number; none is needed for weights. */
    record Real(double value) implements Pickled {}

    /** A text. */
    record Text(String value) implements Pickled, Comparable<Text> {

        @Override
        public int compareTo(Text other) {
            return value.compareTo(other.value);
        }
    }

    /** Values that do not change. */
    record Tuple(List<Pickled> items) implements Pickled {}

    /** Values that may still be added to. */
    record Sequence(List<Pickled> items) implements Pickled {}

    /** Values by key, in order; a key is a text, a number or a constant. */
    record Dictionary(Map<Pickled, Pickled> entries) implements Pickled {

        static Dictionary empty() {
            return new Dictionary(new LinkedHashMap<>());
        }
    }

    /** A storage type, which stands for its element type. */
    record StorageType(DType type) implements Pickled {}

    /** The functions that are known by name; each is computed here, none is called. */
    enum Function implements Pickled {
        ORDERED_DICT,
        REBUILD_TENSOR,
        REBUILD_PARAMETER
    }

    /**
     * A run of elements that tensors look at.
     *
     * @param key the storage's name in the file, digits only
     */
    record Storage(DType type, String key, long elements) implements Pickled {

        /** Length in bytes; does not overflow. */
        long bytes() {
            return elements * type.bytes();
        }
    }

    /** A tensor whose elements were not looked up yet. */
    record View(TensorView tensor) implements Pickled {}
}
