package org.partbrush.train.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Scenes that are read when they are asked for. As many as fit into a share of the heap stay in memory; the others are
 * read again each time. Thread-safe. A scene that cannot be read throws {@link UncheckedIOException}.
 */
final class SceneShelf extends AbstractList<TrainingScene> implements RandomAccess {

    /** Three colours and three maps. */
    private static final int BYTES_PER_PIXEL = 6;

    /** Of the heap, for the scenes that stay. */
    private static final double SHARE = 0.5;

    private final List<String> names;
    private final long places;
    private final ParallelReading.Reading<TrainingScene> reading;
    private final ConcurrentMap<Integer, TrainingScene> kept = new ConcurrentHashMap<>();

    /** @param places how many scenes stay in memory */
    SceneShelf(List<String> names, long places, ParallelReading.Reading<TrainingScene> reading) {
        this.names = List.copyOf(names);
        this.places = places;
        this.reading = reading;
    }

    /** A shelf for scenes of one size. */
    static SceneShelf of(List<String> names, Frame frame, ParallelReading.Reading<TrainingScene> reading) {
        double room = SHARE * Runtime.getRuntime().maxMemory();
        return new SceneShelf(names, (long) (room / BYTES_PER_PIXEL / frame.pixels()), reading);
    }

    @Override
    public TrainingScene get(int index) {
        TrainingScene known = kept.get(index);
        if (known != null) {
            return known;
        }
        try {
            TrainingScene scene = reading.read(names.get(index));
            if (kept.size() < places) {
                kept.put(index, scene);
            }
            return scene;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int size() {
        return names.size();
    }
}
