package org.partbrush.nn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The weights of one network as one file {@code stem.safetensors} or, where files must stay small, as shards
 * {@code stem-00001-of-00003.safetensors}: plain safetensors files with some of the tensors each.
 */
public final class WeightShards {

    private static final String SUFFIX = ".safetensors";

    private WeightShards() {}

    /**
     * The files of a stem in a folder, in their order.
     *
     * @throws NoSuchFileException if there is neither the one file nor a shard
     * @throws WeightFileException if some shards are missing, or both forms are there
     */
    public static List<Path> find(Path folder, String stem) throws IOException {
        Path single = folder.resolve(stem + SUFFIX);
        List<Path> shards = shards(folder, stem);
        if (shards.isEmpty()) {
            if (Files.notExists(single)) {
                throw new NoSuchFileException(single.toString());
            }
            return List.of(single);
        }
        if (Files.exists(single)) {
            throw new WeightFileException(single, "there are shards of the same name beside it; remove the older ones");
        }
        List<Path> complete = completeSet(stem, shards.getLast());
        for (Path expected : complete) {
            if (!shards.contains(expected)) {
                throw new WeightFileException(
                        shards.getLast(), "it is part of a set of which " + expected + " is missing");
            }
        }
        if (shards.size() > complete.size()) {
            throw new WeightFileException(
                    shards.getFirst(), "shards of another set are beside it; remove the older ones");
        }
        return shards;
    }

    private static List<Path> shards(Path folder, String stem) throws IOException {
        Pattern name = Pattern.compile(Pattern.quote(stem) + "-\\d{5}-of-\\d{5}" + Pattern.quote(SUFFIX));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            name.matcher(String.valueOf(file.getFileName())).matches())
                    .sorted()
                    .toList();
        }
    }

    /** Every file of the set that a shard says it belongs to. */
    private static List<Path> completeSet(String stem, Path shard) {
        String name = String.valueOf(shard.getFileName());
        int end = name.length() - SUFFIX.length();
        int count = Integer.parseInt(name.substring(end - 5, end));
        return IntStream.range(0, count)
                .mapToObj(i -> shard.resolveSibling(shardName(stem, i, count)))
                .toList();
    }

    /**
     * Writes tensors, in their order, into as few files as hold at most {@code maxBytes} of tensor data each; a tensor
     * larger than that has a file of its own.
     *
     * @return the files written
     */
    public static List<Path> write(
            Path folder, String stem, Map<String, WeightTensor> tensors, Map<String, String> metadata, long maxBytes)
            throws IOException {
        List<Map<String, WeightTensor>> shards = split(tensors, maxBytes);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < shards.size(); i++) {
            String name = shards.size() == 1 ? stem + SUFFIX : shardName(stem, i, shards.size());
            files.add(folder.resolve(name));
            SafetensorsWriter.write(folder.resolve(name), shards.get(i), metadata);
        }
        return files;
    }

    private static List<Map<String, WeightTensor>> split(Map<String, WeightTensor> tensors, long maxBytes) {
        List<Map<String, WeightTensor>> shards = new ArrayList<>();
        Map<String, WeightTensor> shard = new LinkedHashMap<>();
        shards.add(shard);
        long bytes = 0;
        for (var entry : tensors.entrySet()) {
            int size = entry.getValue().data().capacity();
            if (bytes + size > maxBytes && !shard.isEmpty()) {
                shard = new LinkedHashMap<>();
                shards.add(shard);
                bytes = 0;
            }
            shard.put(entry.getKey(), entry.getValue());
            bytes += size;
        }
        return shards;
    }

    private static String shardName(String stem, int index, int count) {
        return "%s-%05d-of-%05d%s".formatted(stem, index + 1, count, SUFFIX);
    }
}
