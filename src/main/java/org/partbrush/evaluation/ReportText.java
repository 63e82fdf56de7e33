package org.partbrush.evaluation;

import static org.partbrush.evaluation.TextTable.number;
import static org.partbrush.evaluation.TextTable.percent;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.partbrush.evaluation.EvaluationReport.Distance;
import org.partbrush.evaluation.EvaluationReport.Segmentation;
import org.partbrush.evaluation.EvaluationReport.SegmentationScore;

/** A report as tables for people; shares in percent. */
public final class ReportText {

    private final StringBuilder text = new StringBuilder();

    private ReportText() {}

    public static String of(EvaluationReport report) {
        ReportText tables = new ReportText();
        tables.protocol(report.protocol());
        if (report.segmentation() != null) {
            tables.segmentation(report.segmentation());
        }
        tables.distances(report);
        tables.parts(report);
        tables.obedience(report);
        tables.published(report);
        tables.section("Remarks", "");
        report.remarks()
                .forEach(remark -> tables.text.append("- ").append(remark).append('\n'));
        return tables.text.toString();
    }

    private void section(String title, String body) {
        text.append('\n').append(title).append('\n').append(body);
    }

    private void protocol(EvaluationReport.Protocol p) {
        text.append("Model %s, %d scenes of %s, short side at most %d pixels, seeds from %d on, %s.\n"
                .formatted(p.model(), p.scenes(), p.data(), p.size(), p.seed(), p.device()));
    }

    private void segmentation(Segmentation s) {
        TextTable table = new TextTable("", "synthesized", "real", "ratio");
        SegmentationScore made = s.synthesized();
        SegmentationScore real = s.real();
        table.row("mIoU", percent(made.meanIou()), percent(real.meanIou()), ratio(made.meanIou(), real.meanIou()));
        table.row("AC", percent(made.accuracy()), percent(real.accuracy()), ratio(made.accuracy(), real.accuracy()));
        Set<String> classes = new LinkedHashSet<>(real.iou().keySet());
        for (String name : classes) {
            table.row(
                    "IoU " + name,
                    percent(made.iou().get(name)),
                    percent(real.iou().get(name)),
                    "");
        }
        section("Segmentation by " + s.network(), table.text());
    }

    private static String ratio(double value, double of) {
        return of == 0 ? "-" : number(value / of, 2);
    }

    private void distances(EvaluationReport report) {
        if (report.distances().isEmpty()) {
            return;
        }
        TextTable table = new TextTable("", "pictures", "synthesized-real", "train-real", "its pictures", "ratio");
        for (Distance d : report.distances()) {
            table.row(
                    d.name() + ", " + d.of(),
                    Integer.toString(d.count()),
                    number(d.value(), 2),
                    number(d.yardstick(), 2),
                    Integer.toString(d.yardstickCount()),
                    d.yardstick() == null ? "-" : ratio(d.value(), d.yardstick()));
        }
        section("Frechet distances by " + report.protocol().features(), table.text());
    }

    private void parts(EvaluationReport report) {
        if (report.parts().isEmpty()) {
            return;
        }
        TextTable table = new TextTable("inferred parts", "mIoU", "AC inside");
        for (var score : report.parts()) {
            table.row(score.ofClass(), percent(score.meanIou()), percent(score.accuracy()));
            for (Map.Entry<String, Double> part : score.iou().entrySet()) {
                table.row("  IoU " + part.getKey(), percent(part.getValue()), "");
            }
        }
        section("Parts against the given ones", table.text());
    }

    private void obedience(EvaluationReport report) {
        if (report.obedience().isEmpty()) {
            return;
        }
        TextTable table = new TextTable("removed", "objects", "changed visibly", "mean inside", "mean outside");
        for (var row : report.obedience()) {
            table.row(
                    row.ofClass() + " " + row.part(),
                    Integer.toString(row.objects()),
                    percent(row.visibleInside()),
                    number(row.meanInside(), 1),
                    number(row.meanOutside(), 2));
        }
        section(
                "Part edits: part's pixels over 8 grey levels (%), mean grey levels there and outside the object",
                table.text());
    }

    /** The published rows, with this model's above them; {@link Remarks} say what of it is comparable. */
    private void published(EvaluationReport report) {
        PublishedFigures figures = report.published();
        TextTable table = new TextTable("method", "data", "FID", "AC", "mIoU");
        SegmentationScore ours =
                report.segmentation() == null ? null : report.segmentation().synthesized();
        table.row(
                "this: " + report.protocol().model(),
                "as above",
                "-",
                percent(ours == null ? null : ours.accuracy()),
                percent(ours == null ? null : ours.meanIou()));
        for (var row : figures.results()) {
            table.row(
                    row.method(),
                    row.data(),
                    number(row.fid(), 1),
                    number(row.accuracy(), 1),
                    number(row.meanIou(), 1));
        }
        section("Published: " + figures.source(), table.text());
        TextTable ablation = new TextTable("ablation", "FID", "object FID", "AC", "mIoU");
        for (var row : figures.ablation()) {
            ablation.row(
                    row.variant(),
                    number(row.fid(), 1),
                    number(row.objectFid(), 1),
                    number(row.accuracy(), 1),
                    number(row.meanIou(), 1));
        }
        section("Published: iPOSE on Cityscapes", ablation.text());
    }
}
