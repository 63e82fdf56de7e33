package org.partbrush.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Copies a bundle and puts one more set of support part maps into the copy. Weights are copied as they are. */
final class BundleCopy {

    private static final String CARD = "CARD.md";

    private BundleCopy() {}

    /**
     * Writes the copy into a new or empty folder and opens it as a check.
     *
     * @param model of the copy
     * @param category of the new set
     * @param classes whose objects the new set is for; other sets lose them
     */
    static ModelBundle write(
            ModelBundle bundle,
            Path folder,
            ModelDescription model,
            String category,
            List<String> classes,
            List<byte[]> maps)
            throws IOException {
        BundleWriter.requireEmpty(folder);
        List<BundleFile> files = new ArrayList<>();
        for (BundleFile file : bundle.manifest().files()) {
            Path target = folder.resolve(file.path());
            Files.createDirectories(target.getParent());
            if (file.path().equals(CARD)) {
                String card = Files.readString(bundle.folder().resolve(CARD));
                files.add(BundleFile.write(
                        folder, CARD, (card + note(category, classes)).getBytes(StandardCharsets.UTF_8)));
            } else {
                Files.copy(bundle.folder().resolve(file.path()), target);
                files.add(file);
            }
        }
        List<String> paths = new ArrayList<>();
        for (byte[] map : maps) {
            String path = "support/" + category + "/" + (paths.size() + 1) + ".png";
            Files.createDirectories(folder.resolve(path).getParent());
            files.add(BundleFile.write(folder, path, map));
            paths.add(path);
        }
        List<SupportSet> sets = new ArrayList<>();
        for (SupportSet set : bundle.manifest().supports()) {
            List<String> kept = set.classes().stream()
                    .filter(name -> !classes.contains(name))
                    .toList();
            sets.add(new SupportSet(set.category(), kept, set.files()));
        }
        sets.add(new SupportSet(category, classes, paths));
        BundleManifest manifest = new BundleManifest(BundleManifest.FORMAT_VERSION, model, sets, files);
        Files.write(folder.resolve(BundleManifest.FILE), ManifestJson.write(manifest));
        return ModelBundle.open(folder);
    }

    private static String note(String category, List<String> classes) {
        return "\n## Added: parts of %s\n\nBy support part maps (`support/%s`) that PartNet was not trained on.\n"
                .formatted(String.join(", ", classes), category);
    }
}
