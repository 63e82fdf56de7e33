package org.partbrush.bundle.checkpoint;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.partbrush.bundle.checkpoint.Pickled.Constant;
import org.partbrush.bundle.checkpoint.Pickled.Dictionary;
import org.partbrush.bundle.checkpoint.Pickled.Sequence;
import org.partbrush.bundle.checkpoint.Pickled.Storage;
import org.partbrush.bundle.checkpoint.Pickled.Text;
import org.partbrush.bundle.checkpoint.Pickled.Whole;

/**
 * The format before PyTorch 1.6: five pickles (a magic number, the protocol, facts of the machine, the content, the keys of
 * the storages in their order), then for each storage its length and its elements.
 */
final class LegacyCheckpoint implements StoredBytes {

    private static final Whole MAGIC = new Whole(new BigInteger("1950a86a20f9469cfc6c", 16));
    private static final Whole PROTOCOL = new Whole(BigInteger.valueOf(1001));

    private final FileChannel channel;
    private final Pickled content;
    private final Map<String, Long> positions = new HashMap<>();

    LegacyCheckpoint(FileChannel channel) throws IOException {
        this.channel = channel;
        ByteBuffer head = read(0, (int) Math.min(channel.size(), TorchCheckpoint.MAX_PROGRAM));
        requireSame(Unpickler.read(head).value(), MAGIC, "it is no checkpoint of PyTorch");
        requireSame(Unpickler.read(head).value(), PROTOCOL, "it has an unknown version of the old format");
        if (!(Unpickler.read(head).value() instanceof Dictionary machine)
                || machine.entries().get(new Text("little_endian")) != Constant.TRUE) {
            throw new IllegalArgumentException("its numbers are not little endian");
        }
        Unpickler.Made made = Unpickler.read(head);
        content = made.value();
        if (!(Unpickler.read(head).value() instanceof Sequence(List<Pickled> keys))) {
            throw new IllegalArgumentException("it has no list of storages");
        }
        locate(keys, made.storages(), head.position());
    }

    private static void requireSame(Pickled found, Whole expected, String otherwise) {
        if (!(found instanceof Whole whole) || !whole.equals(expected)) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** What the file describes. */
    Pickled content() {
        return content;
    }

    /** Finds the places of the storages, whose element types only the content tells. */
    private void locate(List<Pickled> keys, Map<String, Storage> declared, long start) throws IOException {
        long next = start;
        for (Pickled key : keys) {
            Storage storage = key instanceof Text(String name) ? declared.get(name) : null;
            if (storage == null) {
                throw new IllegalArgumentException("it lists a storage that it does not describe");
            }
            requireLength(storage, next);
            if (positions.put(storage.key(), next + Long.BYTES) != null) {
                throw new IllegalArgumentException("it lists storage " + storage.key() + " twice");
            }
            next += Long.BYTES + storage.bytes();
        }
        if (next != channel.size()) {
            throw new IllegalArgumentException("it goes on behind its last storage");
        }
    }

    /** The file repeats a storage's length before its elements. */
    private void requireLength(Storage storage, long position) throws IOException {
        if (channel.size() - position < Long.BYTES) {
            throw new IllegalArgumentException("it ends before storage " + storage.key());
        }
        long elements = read(position, Long.BYTES).getLong();
        if (elements != storage.elements()) {
            throw new IllegalArgumentException(
                    "storage " + storage.key() + " has " + elements + " elements instead of " + storage.elements());
        }
        if (storage.bytes() > channel.size() - position - Long.BYTES) {
            throw new IllegalArgumentException("it ends in the middle of storage " + storage.key());
        }
    }

    @Override
    public ByteBuffer of(Storage storage) throws IOException {
        Long position = positions.get(storage.key());
        if (position == null) {
            throw new IllegalArgumentException("storage " + storage.key() + " is missing");
        }
        if (storage.bytes() > TorchCheckpoint.MAX_STORAGE) {
            throw new IllegalArgumentException("storage " + storage.key() + " is larger than 2 GiB");
        }
        return read(position, (int) storage.bytes());
    }

    private ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new IllegalArgumentException("it became shorter while it was read");
            }
        }
        return bytes.flip();
    }
}
