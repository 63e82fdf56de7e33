package org.partbrush.train;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the log of a run and never stops it. */
final class RecordingMonitor implements TrainingMonitor {

    private final List<JsonNode> rows = new ArrayList<>();

    @Override
    public void logged(String json) {
        rows.add(JsonMapper.shared().readTree(json));
    }

    @Override
    public boolean isStopRequested() {
        return false;
    }

    JsonNode last() {
        return rows.getLast();
    }

    /** The values of a figure in the rows that have it. */
    List<Double> values(String figure) {
        return rows.stream()
                .filter(row -> row.has(figure))
                .map(row -> row.get(figure).asDouble())
                .toList();
    }
}
