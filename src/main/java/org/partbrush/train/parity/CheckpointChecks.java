package org.partbrush.train.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partbrush.bundle.checkpoint.TorchCheckpoint;
import org.partbrush.nn.Safetensors;
import org.partbrush.nn.WeightFileException;
import org.partbrush.nn.WeightTensor;

/** Checkpoint files: what they hold, the images of the networks in them, and hostile ones. */
final class CheckpointChecks {

    private static final String SUFFIX = ".pth";
    private static final Pattern LOADED = Pattern.compile("load: (\\w+) = (\\d+)\\.\\.(\\d+) as (\\d+)x(\\d+)");

    private CheckpointChecks() {}

    /** Every checkpoint of the folder against the plain weight file beside it, and the image of those with a generator. */
    static void checkpoint(FixtureCase fixture) throws IOException {
        Map<String, WeightTensor> expected = plainWeights(fixture);
        Set<String> unseen = new HashSet<>(expected.keySet());
        for (Path file : files(fixture, SUFFIX)) {
            Map<String, WeightTensor> found = TorchCheckpoint.read(file);
            unseen.removeAll(compare(fixture, file, found, expected));
            if (found.containsKey("fc.weight")) {
                EndToEndChecks.images(fixture, found);
            }
        }
        fixture.check("tensors in no checkpoint", new float[] {unseen.size()}, new float[] {0});
    }

    private static List<Path> files(FixtureCase fixture, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(fixture.folder())) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    /** The weight files that are not the case's own tensors. */
    private static Map<String, WeightTensor> plainWeights(FixtureCase fixture) throws IOException {
        Set<String> own = new HashSet<>();
        fixture.info().path("files").forEach(file -> own.add(file.asString()));
        Map<String, WeightTensor> weights = new LinkedHashMap<>();
        for (Path file : files(fixture, ".safetensors")) {
            if (!own.contains(String.valueOf(file.getFileName()))) {
                weights.putAll(Safetensors.read(file));
            }
        }
        return weights;
    }

    /** Counts the tensors that differ in type, shape or any byte; PartNet's may lack their prefix. */
    private static Set<String> compare(
            FixtureCase fixture, Path file, Map<String, WeightTensor> found, Map<String, WeightTensor> expected) {
        boolean isPartNet = found.keySet().stream().allMatch(n -> expected.containsKey(EndToEndChecks.PARTNET + n));
        Set<String> seen = new HashSet<>();
        int different = 0;
        for (var entry : found.entrySet()) {
            String name = (isPartNet ? EndToEndChecks.PARTNET : "") + entry.getKey();
            different += isSame(entry.getValue(), expected.get(name)) ? 0 : 1;
            seen.add(name);
        }
        fixture.check("tensors of " + file.getFileName(), new float[] {different}, new float[] {0});
        return seen;
    }

    private static boolean isSame(WeightTensor found, @Nullable WeightTensor expected) {
        return expected != null
                && found.type() == expected.type()
                && Arrays.equals(found.shape(), expected.shape())
                && found.data().equals(expected.data());
    }

    /** Files that must be refused in one line, and those that must load. */
    static void security(FixtureCase fixture) throws IOException {
        for (var entry : fixture.info().path("expected").properties()) {
            String name = entry.getKey();
            Map<String, WeightTensor> tensors = readIfUsable(fixture.folder().resolve(name));
            boolean isWanted = entry.getValue().asString().startsWith("load");
            fixture.check(name, new float[] {tensors == null ? 0 : 1}, new float[] {isWanted ? 1 : 0});
            Matcher content = LOADED.matcher(entry.getValue().asString());
            if (tensors != null && content.find()) {
                loaded(fixture, tensors, content);
            }
        }
    }

    private static @Nullable Map<String, WeightTensor> readIfUsable(Path file) throws IOException {
        try {
            return file.toString().endsWith(SUFFIX) ? TorchCheckpoint.read(file) : Safetensors.read(file);
        } catch (WeightFileException e) {
            return null;
        }
    }

    /** A tensor that counts up. */
    private static void loaded(FixtureCase fixture, Map<String, WeightTensor> tensors, Matcher content) {
        WeightTensor tensor = tensors.get(content.group(1));
        if (tensor == null) {
            fixture.check(content.group(1) + " is missing", new float[] {1}, new float[] {0});
            return;
        }
        int first = Integer.parseInt(content.group(2));
        float[] expected = new float[Integer.parseInt(content.group(3)) - first + 1];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = first + (float) i;
        }
        fixture.check(content.group(1), tensor.toFloats(), expected);
    }
}
