package org.partbrush.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.partbrush.io.MapInput;
import org.partbrush.io.MapInputs;
import org.partbrush.io.Vocabularies;
import org.partbrush.io.exchange.ExportFolder;
import org.partbrush.io.exchange.ExportRun;
import org.partbrush.io.exchange.SceneContent;
import org.partbrush.label.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Scenes in other formats. All scenes are read and tried before the first is written, so that nothing is written of a
 * batch in which one cannot be; they are read again at their turn, because many would not fit into memory together.
 */
@Command(name = "convert", description = "Writes scenes in another format.")
final class ConvertCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "INPUT",
            description = "A .pbrush project, or a folder with semantic/*.png and optional instance/ and part/.")
    private Path input;

    @Option(names = "--to", paramLabel = "FORMAT", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
    private ConvertFormat format;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            required = true,
            description = "Folder for the results, or for one scene the file.")
    private Path out;

    @Option(names = "--overwrite", description = "Replace files that exist.")
    private boolean isOverwriteAllowed;

    @Option(
            names = "--vocabulary",
            paramLabel = "ID",
            defaultValue = Vocabularies.STREET,
            description = "What the classes of a folder mean: street, cityscapes, ade20k or coco (default: street).")
    private String vocabularyId;

    @Spec
    private CommandSpec spec;

    /** Where a scene goes. */
    private record Target(Path folder, String name) {}

    @Override
    public Integer call() throws IOException {
        Vocabulary vocabulary = Vocabularies.named(vocabularyId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no vocabulary " + vocabularyId + "; there are street, cityscapes, ade20k and coco."));
        List<MapInput> inputs = MapInputs.list(input, vocabulary);
        Path folder = target(inputs.getFirst(), inputs.size()).folder;
        var run = new ExportRun(format.export(), new ExportFolder(folder, isOverwriteAllowed));
        for (MapInput scene : inputs) {
            run.check(content(scene, inputs.size()));
        }
        Progress progress = new Progress(spec.commandLine().getErr(), Terminal.showsStandardError(), inputs.size());
        for (MapInput scene : inputs) {
            progress.begin(scene.name());
            run.write(content(scene, inputs.size()));
            progress.step();
        }
        run.finish();
        progress.end();
        spec.commandLine().getErr().printf("%d written to %s.%n", inputs.size(), out);
        return ExitCode.OK;
    }

    private SceneContent content(MapInput scene, int count) throws IOException {
        return new SceneContent(target(scene, count).name, scene.readProject());
    }

    /** The path is a file if it ends as the format's files do; a folder if it has no such end at all. */
    private Target target(MapInput scene, int count) throws IOException {
        String extension = format.export().extension();
        String suffix = extension.substring(extension.lastIndexOf('.'));
        String name = String.valueOf(out.getFileName());
        if (format == ConvertFormat.FOLDER || !name.toLowerCase(Locale.ROOT).endsWith(suffix)) {
            return new Target(out, scene.name());
        }
        if (count > 1 || !name.endsWith(extension)) {
            throw new IOException(out + " is no place for " + count + " scenes as " + format
                    + "; name a folder with --out, or for one scene a file *" + extension + ".");
        }
        return new Target(out.resolveSibling(""), name.substring(0, name.length() - extension.length()));
    }
}
