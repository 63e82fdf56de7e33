package org.partbrush.evaluation.speed;

import org.partbrush.evaluation.TextTable;
import org.partbrush.evaluation.speed.BenchReport.Timing;

/** A bench as a table for people. */
public final class BenchText {

    private BenchText() {}

    public static String of(BenchReport report) {
        TextTable table = new TextTable("milliseconds", "runs", "median", "p95");
        for (Timing t : report.timings()) {
            table.row(
                    t.what(),
                    Integer.toString(t.runs()),
                    TextTable.number(t.median(), 1),
                    TextTable.number(t.p95(), 1));
        }
        String peak = report.peakMegabytes() == null ? "unknown" : report.peakMegabytes() + " MB";
        return "Model %s on %s.\n\n".formatted(report.model(), report.device())
                + table.text()
                + "\nPeak memory of the process: " + peak + "\n";
    }
}
