package org.partbrush.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.partbrush.label.Vocabulary;
import org.partbrush.train.data.Frame;
import org.partbrush.train.data.SceneBatch;
import org.partbrush.train.data.SceneReader;
import org.partbrush.train.data.SceneSource;
import org.partbrush.train.data.SetFolder;
import org.partbrush.train.data.TrainingScene;
import org.partbrush.train.data.TrainingSet;

/**
 * The scenes of a generator training.
 *
 * @param training sets to sample from
 * @param shown scenes that are not trained on, to look at; training scenes where a set holds none back
 */
record SceneSets(List<TrainingSet> training, List<TrainingScene> shown) {

    private static final int SHOWN_PER_SET = 3;

    static SceneSets read(Path data, GeneratorTrainingConfig config, Vocabulary vocabulary) throws IOException {
        SceneReader reader = new SceneReader(vocabulary, config.sceneSize(), config.threads());
        return read(data, config.sets(), reader, SHOWN_PER_SET);
    }

    /**
     * Reads sets with the sampling weights of {@code sets}.
     *
     * @param shownPerSet at most so many scenes of each set are held back to look at
     */
    static SceneSets read(Path data, Map<String, Double> sets, SceneReader reader, int shownPerSet) throws IOException {
        List<TrainingSet> training = new ArrayList<>();
        List<TrainingScene> shown = new ArrayList<>();
        Set<SceneSource> sources = new HashSet<>();
        for (var set : new TreeMap<>(sets).entrySet()) {
            SetFolder folder = new SetFolder(data, set.getKey());
            // A folder that is a public data set is every set, and is read once.
            if (sources.add(folder.training())) {
                training.add(new TrainingSet(set.getKey(), set.getValue(), reader.read(folder.training())));
                SceneSource held = folder.heldBack();
                shown.addAll(reader.read(held, spread(held.names(), shownPerSet)));
            }
        }
        return new SceneSets(training, shown);
    }

    /** The same sets with the parts of objects that have none in the data. */
    SceneSets filledBy(PartFilling filling) {
        List<TrainingSet> filled = new ArrayList<>();
        for (TrainingSet set : training) {
            filled.add(new TrainingSet(set.name(), set.weight(), filling.fill(set.scenes())));
        }
        return new SceneSets(filled, filling.fill(shown));
    }

    /** The middles of the scenes to look at, one a batch. */
    List<SceneBatch> shown(Frame frame) {
        return shown.stream()
                .map(scene -> SceneBatch.central(List.of(scene), frame))
                .toList();
    }

    int count() {
        return training.stream().mapToInt(set -> set.scenes().size()).sum();
    }

    /** Some names from all over a list. */
    private static List<String> spread(List<String> names, int most) {
        int step = Math.max(1, names.size() / most);
        List<String> some = new ArrayList<>();
        for (int i = step / 2; i < names.size() && some.size() < most; i += step) {
            some.add(names.get(i));
        }
        return some;
    }
}
