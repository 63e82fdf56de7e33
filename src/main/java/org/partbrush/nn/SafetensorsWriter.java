package org.partbrush.nn;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes weights in the safetensors format. Tensors of wider types come first, so that every tensor is aligned to its
 * type. A file appears whole or not at all: it is written beside its target, flushed to disk and moved over it.
 */
final class SafetensorsWriter {

    private static final int ALIGNMENT = 8;
    private static final Set<StandardOpenOption> WHOLE_FILE =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);

    private SafetensorsWriter() {}

    static void write(Path file, Map<String, WeightTensor> tensors, Map<String, String> metadata) throws IOException {
        Map<String, WeightTensor> ordered = widestFirst(tensors);
        // Not a file of createTempFile: others could not read it.
        Path partial = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(partial, WHOLE_FILE)) {
                writeFully(channel, header(ordered, metadata));
                for (WeightTensor tensor : ordered.values()) {
                    writeFully(channel, tensor.data());
                }
                channel.force(true);
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static Map<String, WeightTensor> widestFirst(Map<String, WeightTensor> tensors) {
        Comparator<Map.Entry<String, WeightTensor>> byWidth =
                Comparator.comparingInt(entry -> entry.getValue().type().bytes());
        return tensors.entrySet().stream()
                .sorted(byWidth.reversed())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, LinkedHashMap::new));
    }

    /** The header's length and the header, padded with spaces so that the data starts aligned. */
    private static ByteBuffer header(Map<String, WeightTensor> tensors, Map<String, String> metadata) {
        StringBuilder json = new StringBuilder("{");
        if (!metadata.isEmpty()) {
            json.append(metadata.entrySet().stream()
                    .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue()))
                    .collect(Collectors.joining(",", "\"__metadata__\":{", "}")));
        }
        long begin = 0;
        for (var entry : tensors.entrySet()) {
            WeightTensor tensor = entry.getValue();
            long end = begin + tensor.data().capacity();
            json.append(json.length() > 1 ? "," : "").append(quoted(entry.getKey()));
            json.append(":{\"dtype\":\"").append(tensor.type()).append("\",\"shape\":");
            json.append(shape(tensor)).append(",\"data_offsets\":[").append(begin);
            json.append(',').append(end).append("]}");
            begin = end;
        }
        byte[] text = json.append('}').toString().getBytes(StandardCharsets.UTF_8);
        int padding = Math.floorMod(-text.length, ALIGNMENT);
        ByteBuffer header =
                ByteBuffer.allocate(Long.BYTES + text.length + padding).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(text.length + padding).put(text);
        while (header.hasRemaining()) {
            header.put((byte) ' ');
        }
        return header.flip();
    }

    private static String shape(WeightTensor tensor) {
        return Arrays.stream(tensor.shape()).mapToObj(Long::toString).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return json.append('"').toString();
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
