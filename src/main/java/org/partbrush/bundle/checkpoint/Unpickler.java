package org.partbrush.bundle.checkpoint;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partbrush.bundle.checkpoint.Pickled.Constant;
import org.partbrush.bundle.checkpoint.Pickled.Dictionary;
import org.partbrush.bundle.checkpoint.Pickled.Real;
import org.partbrush.bundle.checkpoint.Pickled.Sequence;
import org.partbrush.bundle.checkpoint.Pickled.Storage;
import org.partbrush.bundle.checkpoint.Pickled.Text;
import org.partbrush.bundle.checkpoint.Pickled.Tuple;
import org.partbrush.bundle.checkpoint.Pickled.Whole;

/**
 * Runs a pickle program (Python's {@code pickletools} describes the instructions, protocols 2 to 5) that may only build
 * {@link Pickled} values. Anything else is refused by name; nothing is ever called. Time and memory are bounded: a
 * program has a largest number of steps and each makes at most one small object. For one program, on one thread.
 */
final class Unpickler {

    /** The largest published generators need some ten thousand. */
    private static final int MAX_STEPS = 1_000_000;

    private static final int NEWEST_PROTOCOL = 5;

    private final PickleBytes bytes;
    private final Map<Long, Pickled> memo = new HashMap<>();
    private final Map<String, Storage> storages = new HashMap<>();
    private final Deque<List<Pickled>> outer = new ArrayDeque<>();
    private List<Pickled> stack = new ArrayList<>();

    private Unpickler(ByteBuffer program) {
        bytes = new PickleBytes(program);
    }

    /**
     * What a program made.
     *
     * @param storages all storages that it named, by their keys
     */
    record Made(Pickled value, Map<String, Storage> storages) {}

    /**
     * What a program makes; the buffer's position is moved behind the program.
     *
     * @throws IllegalArgumentException with a phrase that says what is wrong
     */
    static Made read(ByteBuffer program) {
        Unpickler unpickler = new Unpickler(program);
        return new Made(unpickler.run(), unpickler.storages);
    }

    private Pickled run() {
        for (int step = 0; step < MAX_STEPS; step++) {
            int instruction = bytes.unsignedByte();
            if (instruction == '.') {
                return finished();
            }
            pushOrElse(instruction);
        }
        throw new IllegalArgumentException("its description takes more than " + MAX_STEPS + " steps");
    }

    private Pickled finished() {
        if (!outer.isEmpty() || stack.size() != 1) {
            throw new IllegalArgumentException("its description is no single value");
        }
        return pop();
    }

    /** Plain values. */
    private void pushOrElse(int instruction) {
        switch (instruction) {
            case 'N' -> push(Constant.NONE);
            case 0x88 -> push(Constant.TRUE);
            case 0x89 -> push(Constant.FALSE);
            case 'K' -> push(whole(bytes.unsignedByte()));
            case 'M' -> push(whole(bytes.unsignedShort()));
            case 'J' -> push(whole(bytes.signedInt()));
            case 0x8a -> push(new Whole(bytes.whole(bytes.unsignedByte())));
            case 0x8b -> push(new Whole(bytes.whole(bytes.unsignedInt())));
            case 'G' -> push(new Real(bytes.real()));
            case 'X', 'T' -> push(new Text(bytes.text(bytes.unsignedInt())));
            case 'U', 0x8c -> push(new Text(bytes.text(bytes.unsignedByte())));
            case 0x8d -> push(new Text(bytes.text(bytes.signedLong())));
            default -> collectOrElse(instruction);
        }
    }

    /** Containers. */
    private void collectOrElse(int instruction) {
        switch (instruction) {
            case '(' -> mark();
            case ')' -> push(new Tuple(List.of()));
            case 't' -> push(new Tuple(sinceMark()));
            case 0x85 -> push(new Tuple(List.of(pop())));
            case 0x86 -> pushPair();
            case 0x87 -> pushTriple();
            case ']' -> push(new Sequence(new ArrayList<>()));
            case 'l' -> push(new Sequence(sinceMark()));
            case 'a' -> append(List.of(pop()));
            case 'e' -> append(sinceMark());
            case '}' -> push(Dictionary.empty());
            case 'd' -> push(dictionary(sinceMark()));
            case 's' -> putPair();
            case 'u' -> put(sinceMark());
            default -> controlOrElse(instruction);
        }
    }

    /** The program's own memory. */
    private void controlOrElse(int instruction) {
        switch (instruction) {
            case 0x80 -> requireProtocol(bytes.unsignedByte());
            case 0x95 -> bytes.signedLong();
            case 'q' -> memo.put((long) bytes.unsignedByte(), top());
            case 'r' -> memo.put(bytes.unsignedInt(), top());
            case 0x94 -> memo.put((long) memo.size(), top());
            case 'h' -> push(remembered(bytes.unsignedByte()));
            case 'j' -> push(remembered(bytes.unsignedInt()));
            default -> build(instruction);
        }
    }

    /** What other programs could do anything with. */
    private void build(int instruction) {
        switch (instruction) {
            case 'c' -> push(Rebuilding.named(bytes.line(), bytes.line()));
            case 0x93 -> {
                Pickled name = pop();
                push(Rebuilding.named(text(pop()), text(name)));
            }
            case 'R' -> {
                Pickled arguments = pop();
                push(Rebuilding.call(pop(), arguments));
            }
            case 'Q' -> push(declared(Rebuilding.storage(pop())));
            case 'b' -> {
                // Attributes of an ordered dictionary, such as versions of modules: not wanted.
                Pickled attributes = pop();
                if (!(attributes instanceof Dictionary) || !(top() instanceof Dictionary)) {
                    throw new IllegalArgumentException("it sets attributes of what is no dictionary");
                }
            }
            default ->
                throw new IllegalArgumentException(
                        "it uses the pickle instruction 0x%02x, which no checkpoint needs".formatted(instruction));
        }
    }

    private Storage declared(Storage storage) {
        Storage known = storages.putIfAbsent(storage.key(), storage);
        if (known != null && !known.equals(storage)) {
            throw new IllegalArgumentException("storage " + storage.key() + " has two types or lengths");
        }
        return storage;
    }

    private static void requireProtocol(int protocol) {
        if (protocol > NEWEST_PROTOCOL) {
            throw new IllegalArgumentException("it is written in the unknown pickle protocol " + protocol);
        }
    }

    private static Whole whole(long value) {
        return new Whole(BigInteger.valueOf(value));
    }

    private static String text(Pickled value) {
        if (value instanceof Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("it names a function by what is no text");
    }

    private void push(Pickled value) {
        stack.add(value);
    }

    private Pickled pop() {
        Pickled value = top();
        stack.removeLast();
        return value;
    }

    private Pickled top() {
        if (stack.isEmpty()) {
            throw new IllegalArgumentException("its description uses a value that is not there");
        }
        return stack.getLast();
    }

    private void mark() {
        outer.push(stack);
        stack = new ArrayList<>();
    }

    private List<Pickled> sinceMark() {
        if (outer.isEmpty()) {
            throw new IllegalArgumentException("its description closes what was not opened");
        }
        List<Pickled> items = stack;
        stack = outer.pop();
        return items;
    }

    private void pushPair() {
        Pickled second = pop();
        push(new Tuple(List.of(pop(), second)));
    }

    private void pushTriple() {
        Pickled third = pop();
        Pickled second = pop();
        push(new Tuple(List.of(pop(), second, third)));
    }

    private Pickled remembered(long index) {
        Pickled value = memo.get(index);
        if (value == null) {
            throw new IllegalArgumentException("its description recalls a value that is not there");
        }
        return value;
    }

    private void append(List<Pickled> items) {
        if (!(top() instanceof Sequence sequence)) {
            throw new IllegalArgumentException("it appends to what is no list");
        }
        sequence.items().addAll(items);
    }

    private void putPair() {
        Pickled value = pop();
        put(List.of(pop(), value));
    }

    private void put(List<Pickled> keysAndValues) {
        if (!(top() instanceof Dictionary target)) {
            throw new IllegalArgumentException("it puts entries into what is no dictionary");
        }
        target.entries().putAll(dictionary(keysAndValues).entries());
    }

    private static Dictionary dictionary(List<Pickled> keysAndValues) {
        if (keysAndValues.size() % 2 != 0) {
            throw new IllegalArgumentException("a dictionary has a key without a value");
        }
        Dictionary made = Dictionary.empty();
        for (int i = 0; i < keysAndValues.size(); i += 2) {
            Pickled key = keysAndValues.get(i);
            if (!(key instanceof Text || key instanceof Whole || key instanceof Constant)) {
                throw new IllegalArgumentException("a dictionary has a key that is neither a text nor a number");
            }
            made.entries().put(key, keysAndValues.get(i + 1));
        }
        return made;
    }
}
