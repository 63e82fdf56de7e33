package org.partbrush.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.partbrush.label.VocabularyForm;
import org.partbrush.label.VocabularyForm.ClassRow;
import org.partbrush.label.VocabularyForm.PartsRow;
import org.partbrush.nn.PartNetConfig;
import org.partbrush.raster.LabelMap;
import org.partbrush.raster.LabelPng;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A category that PartNet was not trained on, given by support part maps alone: PartNet reads parts from examples, so a few
 * maps are enough to infer those of new objects. The generator learns nothing by it: parts of a class that has none yet get
 * no channel there, and a class that is new is drawn as unlabelled (decision 0016).
 *
 * @param className a class of the bundle's vocabulary, or a new one
 * @param supports folder of label PNGs, in which {@code parts.json} may list the names of the parts
 * @param partNames of the parts from 1; empty: those of {@code parts.json}, else those the class has, else {@code part 1..n}
 */
public record CategoryAddition(String className, Path supports, List<String> partNames) {

    /** A list of names in a folder of support part maps. */
    public static final String NAMES = "parts.json";

    private static final String NEW_CLASS_COLOUR = "#c8aa78";

    public CategoryAddition {
        partNames = List.copyOf(partNames);
        if (className.isBlank()) {
            throw new IllegalArgumentException("A category needs the name of its class.");
        }
    }

    /**
     * Writes a bundle with this category beside those that {@code bundle} has.
     *
     * @param folder new or empty
     * @throws IOException with one sentence if the support maps are no such maps, or have more parts than PartNet slots
     */
    public ModelBundle addTo(ModelBundle bundle, Path folder) throws IOException {
        List<LabelMap> maps = SupportMaps.read(supports);
        maps = maps.subList(0, Math.min(maps.size(), bundle.model().partNet().supports()));
        int parts = SupportMaps.parts(maps);
        int most = bundle.model().partNet().parts() - 1;
        if (parts < 1 || parts > most) {
            throw new IOException(supports + " has support part maps with parts 1.." + parts
                    + ", but they must have at least one part and at most " + most + ".");
        }
        List<byte[]> pngs = new ArrayList<>();
        for (LabelMap map : maps) {
            pngs.add(LabelPng.encodeGray8(map));
        }
        String category = category(bundle.model().partNet());
        return BundleCopy.write(
                bundle, folder, model(bundle.model(), category, parts), category, List.of(className), pngs);
    }

    private ModelDescription model(ModelDescription old, String category, int parts) throws IOException {
        PartNetConfig net = old.partNet();
        List<String> categories = new ArrayList<>(net.categories());
        categories.add(category);
        return new ModelDescription(
                old.id(),
                old.name() + " + " + className,
                old.generator(),
                new PartNetConfig(
                        categories, net.widths(), net.supports(), net.parts(), net.layers(), net.multiScale()),
                vocabulary(old.vocabulary(), parts),
                old.training(),
                old.licence());
    }

    /** A class whose own parts fit keeps them, and with them their channels in the generator. */
    private VocabularyForm vocabulary(VocabularyForm old, int parts) throws IOException {
        VocabularyForm form = old.classes().stream().anyMatch(c -> c.name().equals(className))
                ? old
                : old.withClass(className, NEW_CLASS_COLOUR);
        List<String> names = partNames.isEmpty() ? namesInFolder() : partNames;
        List<String> own = ownParts(form);
        boolean areOwnMeant = names.isEmpty() || names.equals(own);
        if (areOwnMeant && own.size() >= parts) {
            return form;
        }
        if (!names.isEmpty() && names.size() < parts) {
            throw new IOException("The support part maps in " + supports + " have " + parts + " parts, but only "
                    + names.size() + " names are given.");
        }
        return form.withParts(className, PartColours.rows(names.isEmpty() ? PartColours.numbered(parts) : names));
    }

    private List<String> namesInFolder() throws IOException {
        Path file = supports.resolve(NAMES);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return List.of(JsonMapper.shared().readValue(Files.readString(file), String[].class));
        } catch (JacksonException | NullPointerException e) {
            throw new IOException(file + " must be a list of part names, for example [\"torso\", \"head\"].", e);
        }
    }

    private List<String> ownParts(VocabularyForm form) {
        ClassRow row = form.classes().stream()
                .filter(c -> c.name().equals(className))
                .findFirst()
                .orElseThrow();
        return form.partVocabularies().stream()
                .filter(p -> p.name().equals(row.parts()))
                .map(PartsRow::parts)
                .flatMap(List::stream)
                .map(VocabularyForm.PartRow::name)
                .toList();
    }

    /** A name fit for a path that no category has yet. */
    private String category(PartNetConfig net) {
        String safe = className.replaceAll("[^A-Za-z0-9_-]+", "-");
        String name = safe;
        for (int i = 2; net.categories().contains(name); i++) {
            name = safe + "-" + i;
        }
        return name;
    }
}
