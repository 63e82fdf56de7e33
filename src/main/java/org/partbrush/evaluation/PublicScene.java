package org.partbrush.evaluation;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.partbrush.document.Scene;
import org.partbrush.io.MapInput;
import org.partbrush.io.Project;
import org.partbrush.io.exchange.ImportedMaps;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.RgbImage;
import org.partbrush.train.data.LoadedSample;
import org.partbrush.train.data.SceneSource;

/** A scene of a public data set as one to judge by: its photograph is the picture, its known parts are the edits. */
record PublicScene(String name, SceneSource source, Vocabulary vocabulary) implements MapInput {

    private static final int OPAQUE = 0xFF000000;

    static List<MapInput> list(SceneSource source, Vocabulary vocabulary) throws IOException {
        return source.names().stream()
                .<MapInput>map(name -> new PublicScene(name, source, vocabulary))
                .toList();
    }

    @Override
    public Scene read() throws IOException {
        return scene(source.read(name, vocabulary));
    }

    @Override
    public Project readProject() throws IOException {
        LoadedSample sample = source.read(name, vocabulary);
        int[] colours = Arrays.stream(sample.image().values())
                .map(colour -> OPAQUE | colour)
                .toArray();
        RgbImage picture = new RgbImage(sample.image().width(), sample.image().height(), colours);
        return new Project(scene(sample), null, picture);
    }

    private Scene scene(LoadedSample sample) throws IOException {
        int width = sample.semantic().width();
        ImportedMaps maps =
                new ImportedMaps(vocabulary, width, sample.semantic().height());
        for (int i = 0; i < sample.semantic().values().length; i++) {
            int x = i % width;
            int y = i / width;
            maps.setClass(x, y, sample.semantic().values()[i]);
            if (sample.instance().values()[i] != 0) {
                maps.setObject(x, y, sample.instance().values()[i]);
                maps.setPart(x, y, sample.part().values()[i]);
            }
        }
        return maps.toScene();
    }
}
