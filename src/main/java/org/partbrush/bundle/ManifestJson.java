package org.partbrush.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes {@code bundle.json}. Strict: every field must be there, once, and no other. */
final class ManifestJson {

    private static final int MAX_BYTES = 1 << 20;

    /** Choices of a generator that came with later programs: upsampling that is not nearest, padding that is not zeros, soft edges. */
    private static final List<String> LATER_CHOICES = List.of("bilinear", "replicatePadding", "softEdges");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Read before the rest: another version may have other fields. */
    private record Version(int formatVersion) {}

    private ManifestJson() {}

    static BundleManifest read(Path folder) throws IOException {
        Path file = folder.resolve(BundleManifest.FILE);
        if (!Files.isRegularFile(file)) {
            throw new BundleException(folder, List.of("it has no " + BundleManifest.FILE));
        }
        if (Files.size(file) > MAX_BYTES) {
            throw new BundleException(folder, List.of(BundleManifest.FILE + " is larger than 1 MB"));
        }
        byte[] json = Files.readAllBytes(file);
        try {
            int version = MAPPER.readerFor(Version.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .<Version>readValue(json)
                    .formatVersion();
            if (version != BundleManifest.FORMAT_VERSION) {
                throw new BundleException(
                        folder,
                        List.of("it has format version " + version + " but this program reads version "
                                + BundleManifest.FORMAT_VERSION));
            }
            return bind(json);
        } catch (JacksonException e) {
            throw new BundleException(folder, List.of(BundleManifest.FILE + " is damaged" + reason(e)));
        }
    }

    /** Older bundles say nothing of some choices of their generator: they took none of these. */
    private static BundleManifest bind(byte[] json) {
        JsonNode tree = MAPPER.readTree(json);
        if (tree.at("/model/generator") instanceof ObjectNode generator
                && !LATER_CHOICES.stream().allMatch(generator::has)) {
            LATER_CHOICES.forEach(choice -> generator.putIfAbsent(choice, BooleanNode.FALSE));
            return MAPPER.treeToValue(tree, BundleManifest.class);
        }
        // Not by way of the tree, so that errors tell their line.
        return MAPPER.readValue(json, BundleManifest.class);
    }

    private static String reason(JacksonException e) {
        String message =
                String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        String place =
                e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
        return place + " (" + message + ")";
    }

    static byte[] write(BundleManifest manifest) {
        return MAPPER.writeValueAsBytes(manifest);
    }
}
