package org.partbrush.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.partbrush.io.Project;
import org.partbrush.io.ProjectFile;
import org.partbrush.io.Underlay;
import org.partbrush.label.Vocabulary;
import org.partbrush.raster.PhotoFile;
import org.partbrush.raster.RgbImage;
import org.partbrush.ui.dialog.FileKind;
import org.partbrush.ui.dialog.ImportChoice;
import org.partbrush.ui.dialog.Questions;
import org.partbrush.ui.model.Notice;
import org.partbrush.ui.model.PainterViewModel;

/** Brings in label maps and photos, from menus or dropped on the window. FX thread; files are read on the disk's. */
public final class Imports {

    private final PainterViewModel painter;
    private final Documents documents;
    private final Questions questions;
    private final Disk disk;

    public Imports(PainterViewModel painter, Documents documents, Questions questions, Disk disk) {
        this.painter = painter;
        this.documents = documents;
        this.questions = questions;
        this.disk = disk;
    }

    /** Imports the label map that the user chooses. */
    public void importMap() {
        questions.openFile(FileKind.LABEL_MAP).ifPresent(this::importMap);
    }

    private void importMap(Path file) {
        Vocabulary vocabulary = painter.scenes().scene().vocabulary();
        disk.run(() -> {
            List<ImportChoice> choices = new ImportProbe(vocabulary).choices(file);
            return () -> choose(file, choices);
        });
    }

    private void choose(Path file, List<ImportChoice> choices) {
        if (choices.size() == 1) {
            use(file, choices.getFirst());
        } else {
            questions.importChoice(String.valueOf(file.getFileName()), choices).ifPresent(choice -> use(file, choice));
        }
    }

    private void use(Path file, ImportChoice choice) {
        switch (choice) {
            case ImportChoice.OfScene map ->
                documents.whenSafe(() -> documents.begin(new Project(map.scene(), null, null)));
            case ImportChoice.OfPhoto photo -> trace(file, photo.preview());
        }
    }

    /** Shows the photo that the user chooses with the layout, to be traced. */
    public void tracePhoto() {
        questions
                .openFile(FileKind.PHOTO)
                .ifPresent(file -> disk.run(() -> {
                    RgbImage photo = PhotoFile.read(file, Underlay.LONGEST_SIDE);
                    return () -> trace(file, photo);
                }));
    }

    private void trace(Path file, RgbImage photo) {
        painter.underlay().trace(photo);
        painter.noticeProperty().set(Notice.of("Paint over " + file.getFileName() + "; it stays out of the picture."));
    }

    /** Opens or imports whatever the user dropped. */
    public void dropped(Path file) {
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ProjectFile.EXTENSION)) {
            documents.open(file);
        } else {
            importMap(file);
        }
    }
}
