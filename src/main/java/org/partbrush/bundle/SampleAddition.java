package org.partbrush.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts sample pictures into a bundle in place of those it has, and shows them in its card. The bundle is changed where it
 * lies, the manifest last.
 */
public final class SampleAddition {

    private static final String FOLDER = "samples";
    private static final String CARD = "CARD.md";
    private static final String HEADING = "## Samples";

    /** From the heading to the next one or to the end. */
    private static final Pattern SECTION = Pattern.compile("(?ms)^" + HEADING + "$.*?(?=^## |\\z)");

    private SampleAddition() {}

    /**
     * A picture. Pictures with grain are several times as large without loss, and nobody computes with these.
     *
     * @param title what it shows, one line
     */
    public record Sample(String title, byte[] jpeg) {}

    /**
     * Adds samples.
     *
     * @param note how they were made, a sentence or two for the card
     * @return the bundle, checked
     */
    public static ModelBundle add(Path folder, List<Sample> samples, String note) throws IOException {
        BundleManifest manifest = ModelBundle.open(folder).manifest();
        List<BundleFile> files = new ArrayList<>(manifest.files());
        files.removeIf(file -> file.path().equals(CARD));
        for (BundleFile old : manifest.files()) {
            if (old.path().startsWith(FOLDER + "/")) {
                files.remove(old);
                Files.delete(folder.resolve(old.path()));
            }
        }
        Files.createDirectories(folder.resolve(FOLDER));
        StringBuilder section = new StringBuilder(HEADING + "\n\n" + note + "\n");
        for (int i = 0; i < samples.size(); i++) {
            String path = FOLDER + "/%02d.jpg".formatted(i + 1);
            files.add(BundleFile.write(folder, path, samples.get(i).jpeg()));
            section.append("\n![")
                    .append(samples.get(i).title())
                    .append("](")
                    .append(path)
                    .append(")\n");
        }
        String card = SECTION.matcher(Files.readString(folder.resolve(CARD)))
                .replaceAll("")
                .strip();
        String shown = card + "\n\n" + section;
        files.add(BundleFile.write(folder, CARD, shown.getBytes(StandardCharsets.UTF_8)));
        BundleManifest changed =
                new BundleManifest(manifest.formatVersion(), manifest.model(), manifest.supports(), files);
        Files.write(folder.resolve(BundleManifest.FILE), ManifestJson.write(changed));
        return ModelBundle.open(folder);
    }
}
