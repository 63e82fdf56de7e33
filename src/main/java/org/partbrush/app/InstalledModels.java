package org.partbrush.app;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.partbrush.bundle.CategoryAddition;
import org.partbrush.bundle.ModelBundle;
import org.partbrush.bundle.ModelLocator;
import org.partbrush.inference.DeviceKind;
import org.partbrush.inference.NetworkEngine;
import org.partbrush.inference.PrecisionChoice;
import org.partbrush.synthesis.DeviceChoice;
import org.partbrush.synthesis.Engine;
import org.partbrush.synthesis.EngineChoice;
import org.partbrush.synthesis.EngineSource;
import org.partbrush.synthesis.InstalledModel;
import org.partbrush.synthesis.NewCategory;

/** The model that comes with the program and others put beside it, one folder each. */
final class InstalledModels implements EngineSource {

    private static final String CARD = "CARD.md";

    @Override
    public List<InstalledModel> models() throws IOException {
        Path first = defaultModel();
        List<InstalledModel> models = new ArrayList<>();
        models.add(describe(first));
        try (Stream<Path> folders = Files.list(first.toAbsolutePath().getParent())) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                if (!Files.isSameFile(folder, first)) {
                    addIfWhole(folder, models);
                }
            }
        }
        return models;
    }

    private static void addIfWhole(Path folder, List<InstalledModel> models) {
        try {
            models.add(describe(folder));
        } catch (IOException e) {
            System.getLogger(InstalledModels.class.getName())
                    .log(System.Logger.Level.INFO, "{0} is not offered: {1}", folder, e.getMessage());
        }
    }

    private static InstalledModel describe(Path folder) throws IOException {
        ModelBundle bundle = ModelBundle.open(folder);
        Path card = folder.resolve(CARD);
        return new InstalledModel(
                String.valueOf(folder.getFileName()),
                bundle.model().name(),
                bundle.model().licence(),
                Files.isRegularFile(card) ? Files.readString(card) : "",
                bundle.model().vocabulary().toVocabulary());
    }

    @Override
    public List<DeviceChoice> devices() {
        return DeviceKind.GPU.isPresent()
                ? List.of(DeviceChoice.AUTOMATIC, DeviceChoice.CPU, DeviceChoice.GPU)
                : List.of(DeviceChoice.CPU);
    }

    @Override
    public Engine load(EngineChoice choice) throws IOException {
        ModelBundle bundle = ModelBundle.open(defaultModel().resolveSibling(choice.model()));
        return switch (choice.device()) {
            case AUTOMATIC -> NetworkEngine.open(bundle, PrecisionChoice.FASTEST);
            case CPU -> NetworkEngine.open(bundle, PrecisionChoice.FASTEST, DeviceKind.CPU);
            case GPU -> NetworkEngine.open(bundle, PrecisionChoice.FASTEST, DeviceKind.GPU);
        };
    }

    @Override
    public InstalledModel add(NewCategory category, String model) throws IOException {
        Path folder = defaultModel().resolveSibling(model);
        String name = model + "-" + category.className().replaceAll("[^A-Za-z0-9_-]+", "-");
        Path made = folder.resolveSibling(name);
        for (int i = 2; Files.exists(made); i++) {
            made = folder.resolveSibling(name + "-" + i);
        }
        new CategoryAddition(category.className(), category.supports(), List.of())
                .addTo(ModelBundle.open(folder), made);
        return describe(made);
    }

    private static Path defaultModel() throws IOException {
        return ModelLocator.ofProgram()
                .find()
                .orElseThrow(
                        () -> new FileNotFoundException(
                                "No model was found, so layouts can be painted but pictures not made: put one into models/street."));
    }
}
