package org.partbrush.bundle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.partbrush.label.Vocabulary;
import org.partbrush.nn.PartNetConfig;

/** Finds contradictions within a manifest, before any other file is looked at. */
final class ManifestCheck {

    /** Plain names separated by slashes: such a path cannot leave its folder on any system. */
    private static final Pattern SAFE_PATH =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    private final BundleManifest manifest;
    private final List<String> differences = new ArrayList<>();

    private ManifestCheck(BundleManifest manifest) {
        this.manifest = manifest;
    }

    /** What is wrong, one phrase each. */
    static List<String> differences(BundleManifest manifest) {
        ManifestCheck check = new ManifestCheck(manifest);
        check.paths();
        try {
            Vocabulary vocabulary = manifest.model().vocabulary().toVocabulary();
            check.generator(vocabulary);
            check.supports(vocabulary);
        } catch (IllegalArgumentException | IllegalStateException e) {
            check.differences.add("its vocabulary is damaged (" + e.getMessage() + ")");
        }
        return check.differences;
    }

    private void paths() {
        Set<String> seen = new HashSet<>();
        for (BundleFile file : manifest.files()) {
            require(SAFE_PATH.matcher(file.path()).matches(), "it names the unsafe path " + file.path());
            require(seen.add(file.path()), "it lists " + file.path() + " twice");
        }
        require(!BundleWeights.GENERATOR.in(manifest).isEmpty(), "it lists no generator weights");
        require(!BundleWeights.PARTNET.in(manifest).isEmpty(), "it lists no PartNet weights");
        for (SupportSet set : manifest.supports()) {
            for (String file : set.files()) {
                require(seen.contains(file), "its support map " + file + " is not in its list of files");
            }
        }
    }

    private void generator(Vocabulary vocabulary) {
        var config = manifest.model().generator();
        requireAtMost("classes", config.semanticClasses(), vocabulary.size());
        switch (config.partSource()) {
            case MAP -> requireAtMost("part channels", config.partChannels(), vocabulary.partChannels());
            case FEATURES -> {
                PartNetConfig partNet = manifest.model().partNet();
                int features = partNet.parts() * partNet.widths().get(1);
                require(
                        config.partChannels() == features,
                        "its generator reads " + config.partChannels() + " part features but its PartNet has "
                                + features);
            }
        }
        require(!config.spectralNorm(), "its generator's spectral norm is not folded");
    }

    /** A category that was added by support maps alone has no channel in the generator. */
    private void requireAtMost(String what, int inGenerator, int inVocabulary) {
        require(
                inGenerator <= inVocabulary,
                "its generator has " + inGenerator + " " + what + " but its vocabulary only " + inVocabulary);
    }

    private void supports(Vocabulary vocabulary) {
        PartNetConfig partNet = manifest.model().partNet();
        List<String> categories =
                manifest.supports().stream().map(SupportSet::category).toList();
        require(
                categories.equals(partNet.categories()),
                "its support maps are of " + categories + " but its PartNet needs " + partNet.categories());
        Map<String, Long> uses = manifest.supports().stream()
                .flatMap(set -> set.classes().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        uses.forEach((name, count) -> require(count == 1, "class " + name + " has two sets of support maps"));
        for (SupportSet set : manifest.supports()) {
            require(!set.files().isEmpty(), set.category() + " has no support maps");
            for (String name : set.classes()) {
                int parts = vocabulary
                        .named(name)
                        .flatMap(c -> c.parts())
                        .map(p -> p.parts().size())
                        .orElse(0);
                require(parts > 0, "its class " + name + " with support maps has no parts");
                require(parts < partNet.parts(), "its PartNet has too few slots for the parts of " + name);
            }
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            differences.add(otherwise);
        }
    }
}
