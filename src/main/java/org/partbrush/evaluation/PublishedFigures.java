package org.partbrush.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Figures of the paper's tables (iPOSE, CVPR 2023, poster); what was not printed is null.
 *
 * @param results by data set and method
 * @param ablation of iPOSE on Cityscapes
 */
public record PublishedFigures(String source, List<Row> results, List<AblationRow> ablation) {

    /** One method on one data set. */
    public record Row(
            String data,
            String method,
            @Nullable Double fid,
            @Nullable Double accuracy,
            @Nullable Double meanIou) {}

    /** One row of the ablation. */
    public record AblationRow(
            String variant,
            @Nullable Double fid,
            @Nullable Double meanIou,
            @Nullable Double accuracy,
            @Nullable Double objectFid) {}

    /** Those that come with the program. */
    public static PublishedFigures read() {
        try (InputStream json = PublishedFigures.class.getResourceAsStream("published.json")) {
            if (json == null) {
                throw new IllegalStateException("Resource published.json is missing from the jar.");
            }
            return JsonMapper.shared().readValue(json, PublishedFigures.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
