package org.partbrush.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.partbrush.io.Project;
import org.partbrush.io.ProjectFile;
import org.partbrush.raster.IntRect;
import org.partbrush.raster.LabelMap;

/** What holds for every step, whatever it does. */
final class StepLaws {

    private StepLaws() {}

    /** Checks all laws of a step on a scene and returns its result. */
    static Scene check(Scene before, Step step, Path folder) {
        int[] semanticBefore = before.semanticMap().toArray();
        Scene after = step.apply(before);
        assertEquals(
                LabelMap.of(before.width(), before.height(), semanticBefore),
                before.semanticMap(),
                "the old scene stays as it was");
        requireExactChange(before.semanticMap(), after.semanticMap());
        requireExactChange(before.instanceMap(), after.instanceMap());
        requireExactChange(before.partEdits(), after.partEdits());
        requireUndoAndRedo(before, step, after);
        requireRoundTrip(after, folder.resolve("laws.pbrush"));
        return after;
    }

    /** The dirty region is the bounds of the tiles with differences: it misses none, and all other tiles are shared. */
    private static void requireExactChange(LabelMap before, LabelMap after) {
        IntRect expected = IntRect.EMPTY;
        for (int y = 0; y < before.height(); y++) {
            for (int x = 0; x < before.width(); x++) {
                if (before.get(x, y) != after.get(x, y)) {
                    int left = x / LabelMap.TILE * LabelMap.TILE;
                    int top = y / LabelMap.TILE * LabelMap.TILE;
                    expected = expected.union(new IntRect(left, top, LabelMap.TILE, LabelMap.TILE));
                }
            }
        }
        assertEquals(expected.intersect(before.bounds()), after.changedSince(before));
    }

    private static void requireUndoAndRedo(Scene before, Step step, Scene after) {
        SceneSession session = new SceneSession(before);
        session.apply("step", step);
        assertEquals(after, session.scene());
        session.undo();
        assertSame(before, session.scene());
        session.redo();
        assertEquals(after, session.scene());
    }

    private static void requireRoundTrip(Scene scene, Path file) {
        try {
            ProjectFile.write(file, new Project(scene, null, null));
            assertEquals(scene, ProjectFile.read(file).scene());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
