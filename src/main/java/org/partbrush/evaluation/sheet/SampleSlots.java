package org.partbrush.evaluation.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.partbrush.document.Scene;
import org.partbrush.io.MapInput;
import org.partbrush.io.MapInputs;
import org.partbrush.io.Project;
import org.partbrush.io.SampleScene;
import org.partbrush.io.SampleScenes;
import org.partbrush.label.Vocabulary;

/**
 * Which scenes a model's samples are made of: those that come with the program, then stretches from all over the given
 * folders of label maps, so that nobody picks them. Photographs are not read.
 */
public final class SampleSlots {

    private SampleSlots() {}

    private record Installed(SampleScene scene) implements MapInput {

        @Override
        public String name() {
            return scene.title();
        }

        @Override
        public Scene read() throws IOException {
            return readProject().scene();
        }

        @Override
        public Project readProject() throws IOException {
            return scene.read();
        }
    }

    /**
     * The scenes to choose from, for each sample.
     *
     * @param folders label maps for what the program's scenes leave; without any, these come again
     * @throws IOException if the model does not know the program's scenes and there are no others
     */
    public static List<List<MapInput>> of(Vocabulary vocabulary, List<Path> folders, int count) throws IOException {
        List<List<MapInput>> slots = new ArrayList<>();
        for (SampleScene scene : SampleScenes.all()) {
            if (slots.size() < count && vocabulary.covers(scene.read().scene().vocabulary())) {
                slots.add(List.of(new Installed(scene)));
            }
        }
        int open = count - slots.size();
        if (folders.isEmpty()) {
            if (slots.isEmpty()) {
                throw new IOException("The model does not know the classes of the program's own scenes; name a folder"
                        + " of label maps with --scenes.");
            }
            int own = slots.size();
            for (int i = 0; i < open; i++) {
                slots.add(slots.get(i % own));
            }
        }
        for (int f = 0; f < folders.size(); f++) {
            int share = (open + f) / folders.size();
            slots.addAll(stretches(MapInputs.list(folders.get(f), vocabulary), share));
        }
        return slots;
    }

    private static List<List<MapInput>> stretches(List<MapInput> inputs, int count) {
        List<List<MapInput>> stretches = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stretches.add(inputs.subList(i * inputs.size() / count, (i + 1) * inputs.size() / count));
        }
        return stretches;
    }
}
