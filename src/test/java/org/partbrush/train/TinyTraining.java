package org.partbrush.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.partbrush.io.Vocabularies;
import org.partbrush.label.Vocabulary;

/**
 * A training of toy size with the preset street, as the tests of all networks run it.
 *
 * @param folder with the scenes in {@code data}; each run gets a folder in it
 * @param config what makes the preset small
 */
record TinyTraining(Supplier<Path> folder, Map<String, Object> config, Trainer trainer) {

    /** One of the trainings. */
    interface Trainer {
        long run(TrainingRequest request, Vocabulary vocabulary, TrainingMonitor monitor) throws IOException;
    }

    TrainingRequest request(String run, long steps, boolean resume, Map<String, Object> changes) {
        Map<String, Object> all = new HashMap<>(config);
        all.putAll(changes);
        Path in = folder.get();
        return new TrainingRequest(
                in.resolve("data"),
                in.resolve(run),
                "street",
                new ConfigChanges(all),
                5,
                steps,
                resume,
                null,
                null,
                null);
    }

    /** Runs as long as was asked for; returns the log. */
    RecordingMonitor train(TrainingRequest request) throws IOException {
        RecordingMonitor monitor = new RecordingMonitor();
        assertEquals(request.steps(), trainer.run(request, Vocabularies.street(), monitor));
        return monitor;
    }

    /** A new run. */
    RecordingMonitor train(String run, long steps, Map<String, Object> changes) throws IOException {
        return train(request(run, steps, false, changes));
    }

    /** Stopping after some steps and going on changes nothing. */
    void assertResumes(long half, long whole, Map<String, Object> changes) throws IOException {
        train("whole", whole, changes);
        train("halves", half, changes);
        train(request("halves", whole, true, changes));
        Path in = folder.get();
        assertEquals(SavedState.of(in.resolve("whole")), SavedState.of(in.resolve("halves")));
    }
}
