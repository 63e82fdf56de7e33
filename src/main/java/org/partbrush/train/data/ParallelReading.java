package org.partbrush.train.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads many files at a time. */
public final class ParallelReading {

    private ParallelReading() {}

    /** Reads one scene. */
    public interface Reading<T> {
        T read(String name) throws IOException;
    }

    /**
     * What the reading makes of every name, in order. The first failure stops the rest.
     *
     * @param threads how many names are read at a time
     */
    public static <T> List<T> of(List<String> names, int threads, Reading<T> reading) throws IOException {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> tasks = new ArrayList<>();
            for (String name : names) {
                tasks.add(pool.submit(() -> reading.read(name)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> task : tasks) {
                results.add(result(task, pool));
            }
            return results;
        }
    }

    private static <T> T result(Future<T> task, ExecutorService pool) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            pool.shutdownNow();
            if (failure.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stop) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IOException("Reading the data set was interrupted.", stop);
        }
    }
}
