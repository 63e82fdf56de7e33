package org.partbrush.nn;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Weight files in the safetensors format: a little-endian header length, a JSON header, the tensors' bytes. The whole
 * header is checked before the first tensor is read: offsets must tile the data exactly, sizes must equal shape times
 * type, and all stays below {@link Limits}. Nothing is allocated on the word of a file that is not that long.
 *
 * <p>Tensors are copied to the heap one by one, not mapped: a mapped file cannot be replaced on Windows, and a
 * checkpoint must be.
 */
public final class Safetensors {

    static final int MAX_HEADER = 100_000_000;

    /** What a file, or all shards of one set together, may hold at most. */
    public record Limits(int tensors, long bytes) {

        /** Room for the largest published generators several times over. */
        public static final Limits DEFAULT = new Limits(20_000, 16L << 30);

        Limits without(Map<String, WeightTensor> read) {
            long used = read.values().stream()
                    .mapToLong(tensor -> tensor.data().capacity())
                    .sum();
            return new Limits(tensors - read.size(), bytes - used);
        }
    }

    private Safetensors() {}

    /** All tensors of a file in the order of its header. */
    public static Map<String, WeightTensor> read(Path file) throws IOException {
        return read(file, Limits.DEFAULT);
    }

    /** All tensors of several files of one network, which must not share a name. */
    public static Map<String, WeightTensor> read(List<Path> shards) throws IOException {
        return read(shards, Limits.DEFAULT);
    }

    /** All tensors of several files of one network, with limits for all of them together. */
    public static Map<String, WeightTensor> read(List<Path> shards, Limits limits) throws IOException {
        Map<String, WeightTensor> all = new LinkedHashMap<>();
        for (Path shard : shards) {
            for (var tensor : read(shard, limits.without(all)).entrySet()) {
                if (all.put(tensor.getKey(), tensor.getValue()) != null) {
                    throw new WeightFileException(
                            shard, "tensor " + tensor.getKey() + " is in another file of the set too");
                }
            }
        }
        return all;
    }

    /**
     * All tensors of a file in the order of its header.
     *
     * @throws WeightFileException if the file breaks the format or a limit; then nothing but its header was read
     */
    public static Map<String, WeightTensor> read(Path file, Limits limits) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int headerLength = headerLength(channel, file);
            long dataStart = (long) Long.BYTES + headerLength;
            Map<String, HeaderParser.Entry> entries;
            try {
                entries = HeaderParser.parse(header(channel, headerLength), limits.tensors());
                checkLayout(entries, channel.size() - dataStart, limits);
            } catch (IllegalArgumentException e) {
                throw new WeightFileException(file, String.valueOf(e.getMessage()));
            }
            Map<String, WeightTensor> tensors = new LinkedHashMap<>();
            for (var entry : entries.entrySet()) {
                HeaderParser.Entry declared = entry.getValue();
                ByteBuffer data =
                        read(channel, dataStart + declared.begin(), (int) (declared.end() - declared.begin()));
                tensors.put(entry.getKey(), new WeightTensor(declared.type(), declared.shape(), data));
            }
            return tensors;
        } catch (EOFException e) {
            throw new WeightFileException(file, "it became shorter while it was read");
        }
    }

    /**
     * Writes a file whole or not at all, replacing what was there.
     *
     * @param metadata free texts for the header, possibly none
     */
    public static void write(Path file, Map<String, WeightTensor> tensors, Map<String, String> metadata)
            throws IOException {
        SafetensorsWriter.write(file, tensors, metadata);
    }

    private static int headerLength(FileChannel channel, Path file) throws IOException {
        if (channel.size() < Long.BYTES) {
            throw new WeightFileException(file, "it is shorter than the 8 bytes of its header length");
        }
        long length =
                read(channel, 0, Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).getLong();
        if (length < 0 || length > MAX_HEADER) {
            throw new WeightFileException(file, "its header claims to be longer than " + MAX_HEADER + " bytes");
        }
        if (length > channel.size() - Long.BYTES) {
            throw new WeightFileException(file, "its header claims to be longer than the file");
        }
        return (int) length;
    }

    private static String header(FileChannel channel, int length) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(read(channel, Long.BYTES, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("its header is not UTF-8 text", e);
        }
    }

    /** Refuses holes, overlaps, wrong sizes and whatever would not fit, before any data is read. */
    private static void checkLayout(Map<String, HeaderParser.Entry> entries, long dataBytes, Limits limits) {
        if (dataBytes > limits.bytes()) {
            throw new IllegalArgumentException("it holds more than " + limits.bytes() + " bytes of tensors");
        }
        entries.forEach(Safetensors::checkSize);
        long end = 0;
        var inOrder = entries.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, HeaderParser.Entry> e) ->
                                e.getValue().begin())
                        .thenComparingLong(e -> e.getValue().end()))
                .toList();
        for (var entry : inOrder) {
            if (entry.getValue().begin() != end) {
                String fault = entry.getValue().begin() > end ? "there is a hole before" : "another one overlaps";
                throw new IllegalArgumentException(fault + " tensor " + entry.getKey());
            }
            end = entry.getValue().end();
        }
        if (end != dataBytes) {
            throw new IllegalArgumentException("its tensors need " + end + " bytes of data but it holds " + dataBytes);
        }
    }

    private static void checkSize(String name, HeaderParser.Entry entry) {
        long bytes;
        try {
            bytes = WeightTensor.byteCount(entry.type(), entry.shape());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("tensor " + name + " has an impossible shape", e);
        }
        if (entry.end() - entry.begin() != bytes) {
            throw new IllegalArgumentException(
                    "the data_offsets of tensor " + name + " do not fit the " + bytes + " bytes of its shape");
        }
        if (bytes > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("tensor " + name + " is larger than 2 GiB");
        }
    }

    private static ByteBuffer read(FileChannel channel, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }
}
