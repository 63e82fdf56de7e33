package org.partbrush.train.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A file of one JSON object a line; each is on disk when {@link #write} returns. For the training thread. */
public final class TrainingLog implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final BufferedWriter writer;

    /** Goes on behind what the file already holds. */
    public TrainingLog(Path file) throws IOException {
        writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Writes a line and returns it. */
    public String write(Map<String, ?> row) throws IOException {
        String line = JSON.writeValueAsString(row);
        writer.write(line);
        writer.newLine();
        writer.flush();
        return line;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
