package org.partbrush.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partbrush.document.Scene;
import org.partbrush.io.Palettes;
import org.partbrush.io.exchange.CityscapesExport;
import org.partbrush.io.exchange.ClassColours;
import org.partbrush.io.exchange.CocoPanopticExport;
import org.partbrush.io.exchange.ExportFolder;
import org.partbrush.io.exchange.FolderExport;
import org.partbrush.io.exchange.OpenRasterExport;
import org.partbrush.io.exchange.OutputFile;
import org.partbrush.io.exchange.PanopticPartsExport;
import org.partbrush.io.exchange.PartMapFiles;
import org.partbrush.io.exchange.PictureExport;
import org.partbrush.io.exchange.PictureExport.Format;
import org.partbrush.io.exchange.ProjectExport;
import org.partbrush.io.exchange.SceneContent;
import org.partbrush.io.exchange.SceneExport;
import org.partbrush.raster.RgbImage;
import org.partbrush.ui.dialog.ExportChoice;
import org.partbrush.ui.dialog.ExportPreview;
import org.partbrush.ui.dialog.Questions;
import org.partbrush.ui.model.Notice;
import org.partbrush.ui.model.PainterViewModel;

/** Writes the scene for other programs. FX thread; files are made and written on the disk's, from a snapshot. */
public final class Exports {

    /** Our own format is not among them, since saving writes it. */
    private static final List<SceneExport> FORMATS = List.of(
            new PictureExport(Format.PNG),
            new PictureExport(Format.JPEG),
            new PictureExport(Format.TIFF),
            new PartMapFiles(),
            new PanopticPartsExport(),
            new CityscapesExport(),
            new CocoPanopticExport(),
            new OpenRasterExport(),
            new FolderExport());

    private static final long KILOBYTE = 1024;

    private final PainterViewModel painter;
    private final Documents documents;
    private final Questions questions;
    private final Disk disk;

    public Exports(PainterViewModel painter, Documents documents, Questions questions, Disk disk) {
        this.painter = painter;
        this.documents = documents;
        this.questions = questions;
        this.disk = disk;
    }

    public void exportImage() {
        export(new PictureExport(Format.PNG));
    }

    public void exportPartMap() {
        export(new PartMapFiles());
    }

    public void exportEverything() {
        export(new FolderExport());
    }

    /** Asks for the format, then for the place. */
    private void export(SceneExport first) {
        SceneContent content = new SceneContent(documents.name(), documents.snapshot());
        ExportChoice choice = new ExportChoice(FORMATS, first, (format, shown) -> preview(format, content, shown));
        questions.exportFormat(choice).ifPresent(format -> export(format, content));
    }

    private void preview(SceneExport format, SceneContent content, Consumer<ExportPreview> shown) {
        disk.run(() -> {
            ExportPreview preview = preview(format, content);
            return () -> shown.accept(preview);
        });
    }

    private static ExportPreview preview(SceneExport format, SceneContent content) {
        try {
            List<String> files = format.files(content).stream()
                    .map(file -> file.path() + "  " + size(file.content().length))
                    .toList();
            return new ExportPreview(files, picture(format, content), "");
        } catch (IOException e) {
            return ExportPreview.impossible(String.valueOf(e.getMessage()));
        }
    }

    private static String size(int bytes) {
        return Math.ceilDiv(bytes, KILOBYTE) + " KB";
    }

    private static @Nullable RgbImage picture(SceneExport format, SceneContent content) {
        Scene scene = content.scene();
        return switch (format) {
            case PictureExport picture -> content.image();
            case PartMapFiles parts -> ClassColours.paint(content.partMap(), Palettes.ofParts(scene));
            case PanopticPartsExport parts -> ClassColours.paint(content.partMap(), Palettes.ofParts(scene));
            case CityscapesExport c -> layout(scene);
            case CocoPanopticExport c -> layout(scene);
            case FolderExport f -> layout(scene);
            case OpenRasterExport o -> Objects.requireNonNullElseGet(content.image(), () -> layout(scene));
            case ProjectExport p -> Objects.requireNonNullElseGet(content.image(), () -> layout(scene));
        };
    }

    private static RgbImage layout(Scene scene) {
        return ClassColours.paint(scene.semanticMap(), Palettes.ofClasses(scene.vocabulary()));
    }

    private void export(SceneExport format, SceneContent content) {
        questions
                .exportTarget(format, content.name())
                .ifPresent(target -> disk.run(() -> {
                    SceneContent named = new SceneContent(nameIn(target, format, content), content.project());
                    List<OutputFile> files = format.files(named);
                    Path folder = folderOf(target, format);
                    return () -> confirm(folder, files, target);
                }));
    }

    /** The files take the name that the user gave to the first; a folder keeps the document's. */
    private static String nameIn(Path target, SceneExport format, SceneContent content) {
        String name = String.valueOf(target.getFileName());
        boolean isNamed = !(format instanceof FolderExport) && name.endsWith(format.extension());
        return isNamed ? name.substring(0, name.length() - format.extension().length()) : content.name();
    }

    private static Path folderOf(Path target, SceneExport format) {
        return format instanceof FolderExport
                ? target
                : target.resolveSibling("").toAbsolutePath();
    }

    /** The chooser has asked before replacing the file it saw, but knows nothing of those beside it. */
    private void confirm(Path folder, List<OutputFile> files, Path seen) {
        List<Path> replaced = files.stream()
                .map(file -> folder.resolve(file.path()))
                .filter(Files::exists)
                .filter(file -> !file.equals(seen.toAbsolutePath()))
                .toList();
        if (replaced.isEmpty() || questions.mayReplace(replaced)) {
            disk.run(() -> {
                new ExportFolder(folder, true).write(files);
                return () -> painter.noticeProperty().set(Notice.of(written(folder, files)));
            });
        }
    }

    private static String written(Path folder, List<OutputFile> files) {
        String what = files.size() == 1 ? files.getFirst().path() : files.size() + " files";
        return "Exported " + what + " to " + folder;
    }
}
