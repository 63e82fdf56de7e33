package org.partbrush.bundle.checkpoint;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.partbrush.bundle.checkpoint.Pickled.Constant;
import org.partbrush.bundle.checkpoint.Pickled.Dictionary;
import org.partbrush.bundle.checkpoint.Pickled.Function;
import org.partbrush.bundle.checkpoint.Pickled.Storage;
import org.partbrush.bundle.checkpoint.Pickled.StorageType;
import org.partbrush.bundle.checkpoint.Pickled.Text;
import org.partbrush.bundle.checkpoint.Pickled.Tuple;
import org.partbrush.bundle.checkpoint.Pickled.View;
import org.partbrush.bundle.checkpoint.Pickled.Whole;
import org.partbrush.nn.WeightTensor.DType;

/** The few functions and types that checkpoints name, and what they make of their arguments. */
final class Rebuilding {

    private static final int SHOWN = 80;

    private static final Map<String, Pickled> KNOWN = Map.ofEntries(
            Map.entry("collections.OrderedDict", Function.ORDERED_DICT),
            Map.entry("torch._utils._rebuild_tensor_v2", Function.REBUILD_TENSOR),
            Map.entry("torch._utils._rebuild_parameter", Function.REBUILD_PARAMETER),
            Map.entry("torch.DoubleStorage", new StorageType(DType.F64)),
            Map.entry("torch.FloatStorage", new StorageType(DType.F32)),
            Map.entry("torch.HalfStorage", new StorageType(DType.F16)),
            Map.entry("torch.BFloat16Storage", new StorageType(DType.BF16)),
            Map.entry("torch.LongStorage", new StorageType(DType.I64)),
            Map.entry("torch.IntStorage", new StorageType(DType.I32)),
            Map.entry("torch.ShortStorage", new StorageType(DType.I16)),
            Map.entry("torch.CharStorage", new StorageType(DType.I8)),
            Map.entry("torch.ByteStorage", new StorageType(DType.U8)),
            Map.entry("torch.BoolStorage", new StorageType(DType.BOOL)));

    /** Plain numbers: such a key cannot be a path. */
    private static final Pattern KEY = Pattern.compile("[0-9]{1,20}");

    private Rebuilding() {}

    /** What a program names; everything that is not known is refused. */
    static Pickled named(String module, String name) {
        Pickled known = KNOWN.get(module + "." + name);
        if (known == null) {
            throw new IllegalArgumentException("it names " + printable(module + "." + name)
                    + ", but only dictionaries, tensors and their storages are read");
        }
        return known;
    }

    /** Text out of a file, fit for one line. */
    static String printable(String text) {
        String first = text.substring(0, Math.min(SHOWN, text.length()));
        return first.replaceAll("[^\\x20-\\x7e]", "?") + (text.length() > SHOWN ? "…" : "");
    }

    static Pickled call(Pickled function, Pickled arguments) {
        if (!(function instanceof Function known) || !(arguments instanceof Tuple(List<Pickled> values))) {
            throw new IllegalArgumentException("it calls what is no function");
        }
        return switch (known) {
            case ORDERED_DICT -> orderedDict(values);
            case REBUILD_TENSOR -> tensor(values);
            case REBUILD_PARAMETER -> parameter(values);
        };
    }

    private static Dictionary orderedDict(List<Pickled> values) {
        if (!values.isEmpty()) {
            throw new IllegalArgumentException("it makes a dictionary in a way that checkpoints do not use");
        }
        return Dictionary.empty();
    }

    /** Storage, offset, shape, strides; whether it had a gradient, hooks and metadata do not matter. */
    private static View tensor(List<Pickled> values) {
        if (values.size() < 6 || values.size() > 7 || !(values.getFirst() instanceof Storage storage)) {
            throw new IllegalArgumentException("a tensor is not described by its storage, offset, shape and strides");
        }
        return new View(new TensorView(storage, number(values.get(1)), numbers(values.get(2)), numbers(values.get(3))));
    }

    private static View parameter(List<Pickled> values) {
        if (values.size() != 3 || !(values.getFirst() instanceof View tensor)) {
            throw new IllegalArgumentException("a parameter is not described by its tensor");
        }
        return tensor;
    }

    /** A storage by {@code ("storage", type, key, device, elements)}; the old form has a view of it at the end. */
    static Storage storage(Pickled identity) {
        if (!(identity instanceof Tuple(List<Pickled> values))
                || values.size() < 5
                || values.size() > 6
                || !values.getFirst().equals(new Text("storage"))
                || !(values.get(1) instanceof StorageType(DType type))
                || !(values.get(2) instanceof Text(String key))) {
            throw new IllegalArgumentException("a storage is not described by its type, key, device and length");
        }
        if (values.size() == 6 && values.getLast() != Constant.NONE) {
            throw new IllegalArgumentException("storage " + printable(key)
                    + " is a view of another one; save the checkpoint again with PyTorch 1 or later");
        }
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("a storage has the unsafe key " + printable(key));
        }
        long elements = number(values.get(4));
        if (elements < 0 || elements > Long.MAX_VALUE / type.bytes()) {
            throw new IllegalArgumentException("storage " + key + " has a length of " + elements);
        }
        return new Storage(type, key, elements);
    }

    private static List<Long> numbers(Pickled value) {
        if (!(value instanceof Tuple(List<Pickled> items))) {
            throw new IllegalArgumentException("a tensor's shape or strides are no tuple");
        }
        List<Long> numbers = new ArrayList<>();
        for (Pickled item : items) {
            numbers.add(number(item));
        }
        return numbers;
    }

    private static long number(Pickled value) {
        if (!(value instanceof Whole(BigInteger number)) || number.bitLength() > 63) {
            throw new IllegalArgumentException("a length in it is no whole number of 64 bits");
        }
        return number.longValue();
    }
}
