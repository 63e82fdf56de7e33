package org.partbrush.train;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.partbrush.label.Vocabulary;
import org.partbrush.nn.Generator;
import org.partbrush.nn.Pass;
import org.partbrush.train.data.SceneBatch;
import org.partbrush.train.data.StepRandom;
import org.partbrush.train.run.RunFolder;
import org.partbrush.train.run.SampleGrid;

/** Paints the same held-back scenes with the same noise again and again. For the training thread. */
final class SampleWriter {

    private static final long SEED = 7;

    private final RunFolder folder;
    private final SampleGrid grid;
    private final List<SceneBatch> scenes;

    SampleWriter(RunFolder folder, Vocabulary vocabulary, List<SceneBatch> scenes) {
        this.folder = folder;
        this.grid = new SampleGrid(vocabulary);
        this.scenes = List.copyOf(scenes);
    }

    void write(long step, NDManager parent, GeneratorInputs inputs, Generator generator, Pass pass) throws IOException {
        GeneratorInputs shown = inputs.forShow();
        List<SampleGrid.Row> rows = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            SceneBatch scene = scenes.get(i);
            try (NDManager manager = parent.newSubManager()) {
                float[] image = generator
                        .forward(pass, shown.draw(manager, scene, StepRandom.of(SEED, i)))
                        .toFloatArray();
                rows.add(new SampleGrid.Row(scene, image));
            }
        }
        folder.writeSample(step, grid.paint(rows));
    }
}
