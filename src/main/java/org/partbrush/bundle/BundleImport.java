package org.partbrush.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partbrush.bundle.BundleWriter.Supports;
import org.partbrush.bundle.ModelDescription.Provenance;
import org.partbrush.label.VocabularyForm;
import org.partbrush.nn.GeneratorConfig;
import org.partbrush.nn.PartNetConfig;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;

/**
 * Makes a bundle of the reference's checkpoints and support part maps. Weights keep their precision. Parts are named
 * {@code part 1..8}: the published support maps do not say what their numbers mean.
 *
 * @param partNet null where the generator's checkpoint holds PartNet
 * @param supports folder with a folder of support part maps for each category, {@code 24}, {@code 26} ...
 * @param vocabulary classes of the data set; what it says of parts is not used
 */
public record BundleImport(
        PublishedModel model, Path generator, @Nullable Path partNet, Path supports, VocabularyForm vocabulary) {

    /** Whose labels 2 and 3 the reference's generator reads as 1. */
    private static final int MERGED_CATEGORY = 36;

    /**
     * Writes the bundle into a new folder and checks it.
     *
     * @throws IOException with one sentence if a file is refused, does not fit the networks or is missing
     */
    public ModelBundle write(Path folder) throws IOException {
        return write(folder, model.generator(), PartNetConfig.of(List.of()));
    }

    /**
     * The same for networks of other sizes.
     *
     * @param shape whose categories are not read
     */
    ModelBundle write(Path folder, GeneratorConfig config, PartNetConfig shape) throws IOException {
        List<Supports> sets = supports(shape.supports());
        PartNetConfig partNetConfig = new PartNetConfig(
                sets.stream().map(Supports::category).toList(),
                shape.widths(),
                shape.supports(),
                shape.parts(),
                shape.layers(),
                shape.multiScale());
        OfficialWeights weights = OfficialWeights.read(generator, partNet, config, partNetConfig);
        ModelDescription description = new ModelDescription(
                model.id(),
                "iPOSE " + model.dataSet(),
                config.folded(),
                partNetConfig,
                classes(sets, shape.parts() - 1),
                new Provenance(List.of(model.dataSet()), 0, 0, "Imported from checkpoints of the authors' program."),
                "Not known: it is that of the imported checkpoints and of the data they were trained on.");
        BundleWriter.Content content = new BundleWriter.Content(
                description,
                weights.generator(),
                weights.partNet(),
                sets,
                sets.getFirst().maps().getFirst(),
                card(description));
        return BundleWriter.writeExact(folder, content);
    }

    private List<Supports> supports(int wanted) throws IOException {
        if (!Files.isDirectory(supports)) {
            throw new NotDirectoryException(supports.toString());
        }
        List<String> missing = model.categories().stream()
                .map(PublishedModel.Category::folder)
                .filter(name -> !Files.isDirectory(supports.resolve(name)))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            throw new IOException(supports + " lacks the folders " + String.join(", ", missing)
                    + ": name the folder that holds the support part maps of every category.");
        }
        List<Supports> sets = new ArrayList<>();
        for (PublishedModel.Category category : model.categories()) {
            List<byte[]> pngs = new ArrayList<>();
            List<LabelMap> maps = SupportMaps.read(supports.resolve(category.folder()));
            for (LabelMap map : maps.subList(0, Math.min(wanted, maps.size()))) {
                boolean isMerged = category.id() == MERGED_CATEGORY;
                pngs.add(LabelPng.encodeGray8(isMerged ? map.map(part -> part == 2 || part == 3 ? 1 : part) : map));
            }
            String className = vocabulary.classes().get(category.classId()).name();
            sets.add(new Supports(safe(className), List.of(className), pngs));
        }
        return sets;
    }

    /** Fit for a path. */
    private static String safe(String name) {
        return name.replaceAll("[^A-Za-z0-9_-]+", "-");
    }

    /** The data set's classes, of which those with supports have their own parts. */
    private VocabularyForm classes(List<Supports> sets, int parts) {
        VocabularyForm form = vocabulary.withoutParts();
        for (Supports set : sets) {
            form = form.withParts(set.classes().getFirst(), PartColours.rows(PartColours.numbered(parts)));
        }
        return form;
    }

    private String card(ModelDescription description) {
        return """
                # %s

                Imported by Partbrush from `%s`%s.

                - Data: %s. Its terms and those of the checkpoints hold for this model too.
                - Spectral norm is folded into the weights; nothing else was changed, and they are stored in float32.
                - Parts are numbered: the published support maps do not say what the numbers mean.
                """.formatted(
                        description.name(),
                        generator.getFileName(),
                        partNet == null ? "" : " and `" + partNet.getFileName() + "`",
                        model.dataSet());
    }
}
