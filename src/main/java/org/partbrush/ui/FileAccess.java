package org.partbrush.ui;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import org.partbrush.io.RecentFiles;
import org.partbrush.io.recovery.RecoveryFolder;
import org.partbrush.ui.dialog.Questions;
import org.partbrush.ui.model.PainterViewModel;

/** Everything the window does with files. */
public record FileAccess(
        Documents documents,
        Library library,
        Imports imports,
        PhotoLayouts photoLayouts,
        Exports exports,
        Autosave autosave,
        Recovery recovery) {

    /**
     * @param appFolder where the program keeps its own files
     * @param copies writes recovery copies, one at a time and in order
     */
    public static FileAccess of(
            PainterViewModel painter, Questions questions, Path appFolder, Disk disk, Executor copies) {
        Documents documents = new Documents(painter, questions, disk.files(), disk.fxThread());
        Library library = new Library(new RecentFiles(appFolder.resolve("recent.txt")), documents, disk);
        RecoveryFolder folder = RecoveryFolder.ofProcess(appFolder.resolve("recovery"));
        Autosave autosave = new Autosave(documents, painter, folder, copies, disk.fxThread());
        Recovery recovery = new Recovery(folder, documents, autosave, questions, disk);
        return new FileAccess(
                documents,
                library,
                new Imports(painter, documents, questions, disk),
                new PhotoLayouts(painter, documents, questions, disk),
                new Exports(painter, documents, questions, disk),
                autosave,
                recovery);
    }
}
